package org.redress.query;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.redress.eventlog.EventMetadata;
import org.redress.events.DeadLetterDiscarded;
import org.redress.events.PersonId;
import org.redress.events.Personal;
import org.redress.events.ViewName;
import org.redress.query.upkeep.DeadLetter;
import org.redress.query.upkeep.View;

/** What administrators decide about the running of the service that all tests of a running query side share. */
public final class OperationsStories {
    public static final String STREAM = "operations-default";

    public static final PersonId ADMINISTRATOR = new PersonId("ana");

    private OperationsStories() {}

    /** A dead letter, as its list tells of it, is discarded. */
    public static void discarded(RunningQuerySide running, View view, DeadLetter letter, String reason) {
        discarded(running, view, letter, letter.parkedAt(), reason);
    }

    /** The same of one that was set aside at this time. */
    public static void discarded(
            RunningQuerySide running, View view, DeadLetter letter, Instant parkedAt, String reason) {
        running.happened(List.of(new GenericDomainEventMessage<>(
                "Operations",
                STREAM,
                running.log().versionOf(STREAM).orElse(-1) + 1,
                new DeadLetterDiscarded(
                        new ViewName(view.name()),
                        letter.complaint(),
                        letter.firstPosition(),
                        parkedAt,
                        new Personal.Plain(ADMINISTRATOR, reason)),
                Map.of(EventMetadata.ACTOR, ADMINISTRATOR.value(), EventMetadata.ROLE, "ADMINISTRATOR"))));
    }
}
