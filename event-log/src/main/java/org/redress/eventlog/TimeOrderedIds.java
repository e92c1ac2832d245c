package org.redress.eventlog;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import org.axonframework.common.IdentifierFactory;

/**
 * Identifiers for all that Axon and we name: of events, commands and new complaints. They begin with the time, so what
 * is new stands at the end of every index: with wholly random ones each new row dirties a page of its own in each index.
 * Source: RFC 9562, version 7, the rest random.
 */
public final class TimeOrderedIds extends IdentifierFactory {
    private final TimeBasedEpochRandomGenerator generator = Generators.timeBasedEpochRandomGenerator();

    @Override
    public String generateIdentifier() {
        return generator.generate().toString();
    }
}
