package org.redress.eventlog;

import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.redress.events.ComplaintEvent;
import org.redress.events.DemandStated;
import org.redress.events.PersonId;
import org.redress.events.Personal;

/** Things that happened, for tests. */
public final class ComplaintFacts {
    private ComplaintFacts() {}

    public static String anId() {
        return UUID.randomUUID().toString();
    }

    public static PersonId aPerson() {
        return new PersonId("p-" + UUID.randomUUID());
    }

    /** A demand about nobody in particular yet. */
    public static DemandStated demand(String demand) {
        return new DemandStated(demand, new Personal.Plain(new PersonId("p-1"), "money back"));
    }

    public static DomainEventMessage<?> message(String complaintId, long sequence, ComplaintEvent event) {
        return message(complaintId, sequence, event, Map.of(EventMetadata.ACTOR, "u-1"));
    }

    public static DomainEventMessage<?> message(
            String complaintId, long sequence, ComplaintEvent event, Map<String, String> metadata) {
        return new GenericDomainEventMessage<>(NewComplaints.STREAM_TYPE, complaintId, sequence, event, metadata);
    }
}
