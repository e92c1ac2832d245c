package org.redress.eventlog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Takes many new complaints into the log by one transaction, and leaves alone those that are already there. */
public final class NewComplaints {
    /** Complaints per call. Bounds how long other commands wait behind the transaction: a fraction of a second. */
    public static final int COMPLAINTS_MAX = 1_000;

    /** The type of a complaint's stream: the simple name of its aggregate, as Axon writes it. */
    public static final String STREAM_TYPE = "Complaint";

    /**
     * One look into the index per id, whatever the planners believe: with an IN, H2 reads every first event of the log
     * each time, and so does PostgreSQL with a join as long as it has no statistics.
     */
    private static final String KNOWN = """
            select wanted.stream
              from unnest(:streams) as wanted (stream)
             where (select first.position
                      from event first
                     where first.tenant = :tenant and first.stream = wanted.stream and first.sequence = 0) is not null
            """;

    private final EventStore store;
    private final JdbcClient jdbc;
    private final String tenant;

    NewComplaints(EventStore store, JdbcClient jdbc, String tenant) {
        this.store = store;
        this.jdbc = jdbc;
        this.tenant = tenant;
    }

    /**
     * Appends those that are new, each whole or not at all. Of two with the same id the first counts.
     *
     * @param complaints at most {@value #COMPLAINTS_MAX}
     * @return the ids of those that were new
     */
    public Set<String> append(List<NewComplaint> complaints) {
        if (complaints.size() > COMPLAINTS_MAX) {
            throw new IllegalArgumentException("at most " + COMPLAINTS_MAX + " complaints at a time");
        }
        Map<String, NewComplaint> missing = new LinkedHashMap<>();
        complaints.forEach(complaint -> missing.putIfAbsent(complaint.complaintId(), complaint));
        missing.keySet().removeAll(known(missing.keySet()));
        if (missing.isEmpty()) {
            return Set.of();
        }
        try {
            store.publish(
                    missing.values().stream().flatMap(NewComplaints::messages).toList());
            return Set.copyOf(missing.keySet());
        } catch (AggregateStreamCreationException e) {
            // Somebody wrote one of them since we looked. Which one, only the single rows can tell.
            return missing.values().stream()
                    .filter(this::appendAlone)
                    .map(NewComplaint::complaintId)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    private boolean appendAlone(NewComplaint complaint) {
        try {
            store.publish(messages(complaint).toList());
            return true;
        } catch (AggregateStreamCreationException e) {
            return false;
        }
    }

    private Set<String> known(Set<String> complaintIds) {
        if (complaintIds.isEmpty()) {
            return Set.of();
        }
        return jdbc.sql(KNOWN)
                .param("tenant", tenant)
                .param("streams", new SqlArrayValue("varchar", complaintIds.toArray()))
                .query((row, number) -> row.getString("stream"))
                .set();
    }

    private static Stream<DomainEventMessage<?>> messages(NewComplaint complaint) {
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (NewComplaint.Fact fact : complaint.facts()) {
            messages.add(new GenericDomainEventMessage<>(
                    STREAM_TYPE, complaint.complaintId(), messages.size(), fact.event(), fact.metadata()));
        }
        return messages.stream();
    }
}
