package org.redress.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.redress.eventlog.EventMetadata;
import org.redress.events.OrganisationEvent;
import org.redress.events.UnitFounded;
import org.redress.events.UnitId;
import org.redress.events.UnitKind;

/** What happens to the one organisation that all tests of a running query side share. */
public final class OrganisationStories {
    public static final String STREAM = "organisation-default";

    public static final UnitId ROOT = new UnitId("headquarters");

    private OrganisationStories() {}

    /** Appends to its stream, which begins with the one unit above all others. */
    public static void happened(RunningQuerySide running, OrganisationEvent... events) {
        List<OrganisationEvent> all = new ArrayList<>();
        if (running.log().versionOf(STREAM).isEmpty()) {
            all.add(new UnitFounded(ROOT, UnitKind.MANUFACTURER, "Headquarters", null));
        }
        all.addAll(List.of(events));
        long first = running.log().versionOf(STREAM).orElse(-1) + 1;
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (OrganisationEvent event : all) {
            messages.add(new GenericDomainEventMessage<>(
                    "Organisation",
                    STREAM,
                    first + messages.size(),
                    event,
                    Map.of(EventMetadata.ACTOR, "system", EventMetadata.ROLE, "ADMINISTRATOR")));
        }
        running.happened(messages);
    }
}
