package org.redress.query.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.redress.eventlog.StoredEvent;
import org.redress.events.ComplaintEvent;
import org.redress.events.ComplaintReceived;
import org.redress.events.Owner;
import org.redress.events.SourceComplaintRecorded;
import org.redress.lifecycle.policy.ComplaintPolicy;
import org.redress.lifecycle.state.ComplaintState;
import org.redress.query.RunningQuerySide;
import org.redress.query.reading.Received;

/** What the sums of the overview must say, counted anew from the log, complaint by complaint, by nothing of theirs. */
final class Recount {
    private static final ZoneId ZONE = ComplaintPolicy.ofCatalogue().zone();

    private Recount() {}

    /** By dimension and value: received, open, escalated, emergencies and waiting, those that are all 0 left out. */
    static Map<String, List<Long>> ofTheLog(RunningQuerySide running) {
        Map<String, List<Long>> sums = new TreeMap<>();
        for (String complaint : running.jdbc()
                .sql("select distinct stream from event where tenant = 'default' and stream_type = 'Complaint'")
                .query(String.class)
                .list()) {
            count(running.log().of(complaint), sums);
        }
        return sums;
    }

    /** The same as the view keeps it. */
    static Map<String, List<Long>> asKept(RunningQuerySide running) {
        Map<String, List<Long>> sums = new LinkedHashMap<>();
        running.jdbc().sql("""
                        select dimension, bucket, sum(received), sum(open_cases), sum(escalated), sum(emergencies),
                               sum(waiting)
                          from overview_count
                         where tenant = :edition
                         group by dimension, bucket
                        """).param("edition", running.edition("overview")).query(row -> {
            List<Long> counts = List.of(row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6), row.getLong(7));
            if (counts.stream().anyMatch(count -> count != 0)) {
                sums.put(row.getString(1) + " " + row.getString(2), counts);
            }
        });
        return sums;
    }

    private static void count(List<StoredEvent> history, Map<String, List<Long>> sums) {
        List<ComplaintEvent> events =
                history.stream().map(each -> (ComplaintEvent) each.payload()).toList();
        ComplaintState state = ComplaintState.of(events);
        StoredEvent arrival = first(
                history,
                each -> each.payload() instanceof ComplaintReceived
                        || each.payload() instanceof SourceComplaintRecorded);
        boolean open = state.stage().isOpen();
        List<Long> counts = List.of(
                1L,
                open ? 1L : 0,
                open && state.escalation().isEscalated() ? 1L : 0,
                open && state.emergency().status().isActive() ? 1L : 0,
                open && state.authorizations().pending().isPresent() ? 1L : 0);
        Instant receivedAt = Received.at(arrival.occurred());
        add(sums, "DAY " + (receivedAt == null ? "" : LocalDate.ofInstant(receivedAt, ZONE)), counts);
        if (open) {
            Owner owner = state.ownership().owner();
            add(sums, "OWNER " + (owner == null ? "" : owner.person()), counts);
            add(sums, "UNIT " + unit(owner, arrival), counts);
            add(sums, "CHANNEL " + channel(arrival), counts);
            if (state.escalation().isEscalated()) {
                add(sums, "LEVEL " + state.escalation().level(), counts);
            }
        }
    }

    private static Object unit(Owner owner, StoredEvent arrival) {
        if (owner != null && owner.unit() != null) {
            return owner.unit();
        }
        return arrival.payload() instanceof ComplaintReceived received && received.unit() != null
                ? received.unit()
                : "";
    }

    private static Object channel(StoredEvent arrival) {
        Object channel = switch (arrival.payload()) {
            case ComplaintReceived received -> received.channel();
            case SourceComplaintRecorded reported -> reported.channel();
            default -> throw new AssertionError(arrival.type());
        };
        return channel == null ? "" : channel;
    }

    private static StoredEvent first(List<StoredEvent> history, Predicate<StoredEvent> such) {
        return history.stream().filter(such).findFirst().orElseThrow();
    }

    private static void add(Map<String, List<Long>> sums, String key, List<Long> counts) {
        sums.merge(
                key,
                counts,
                (some, more) -> List.of(
                        some.get(0) + more.get(0),
                        some.get(1) + more.get(1),
                        some.get(2) + more.get(2),
                        some.get(3) + more.get(3),
                        some.get(4) + more.get(4)));
    }
}
