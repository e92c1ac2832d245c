package org.redress.query.statistics;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.StoredEvent;
import org.redress.events.ComplaintEvent;
import org.redress.events.ComplaintReceived;
import org.redress.events.Customer;
import org.redress.events.PersonId;
import org.redress.events.Personal;
import org.redress.events.SourceComplaintRecorded;
import org.redress.events.SourceWords;
import org.redress.query.reading.Received;

/**
 * How a case came, as far as it is counted by it; what is null was not recorded.
 *
 * @param source the collection that an imported case is from, else where ours came from
 * @param fields what a source says in further columns, by their names
 * @param order where it stands among the others: when it came, the first moment of the day, or when it was recorded
 * @param zone in which a source tells the time; null for a case of our own, or where it tells days only
 * @param customer whoever complained; the same id is the same person
 * @param repeats by what it can be told that the same one complained before, sealed
 */
record Arrival(
        String caseNumber,
        Instant order,
        @Nullable ZoneId zone,
        PersonId customer,
        String source,
        @Nullable String channel,
        @Nullable String unit,
        @Nullable String product,
        @Nullable String subProduct,
        @Nullable String issue,
        @Nullable String subIssue,
        Map<String, String> fields,
        Map<RepeatKind, Personal> repeats) {

    /** The arrival that an event tells; null for any other event. */
    static @Nullable Arrival by(ComplaintEvent event, StoredEvent recorded) {
        Instant order = Objects.requireNonNullElse(Received.at(recorded.occurred()), recorded.recordedAt());
        if (event instanceof ComplaintReceived e) {
            return ofOurs(e, order);
        }
        return event instanceof SourceComplaintRecorded e ? ofSource(e, order) : null;
    }

    private static Arrival ofOurs(ComplaintReceived e, Instant order) {
        return new Arrival(
                e.caseNumber(),
                order,
                null,
                e.customer().person(),
                e.source().name(),
                e.channel().name(),
                e.unit() == null ? null : e.unit().value(),
                e.productModel(),
                null,
                null,
                null,
                Map.of(),
                repeats(e.customer()));
    }

    private static Arrival ofSource(SourceComplaintRecorded e, Instant order) {
        return new Arrival(
                e.caseNumber(),
                order,
                e.zone(),
                e.customer(),
                e.source(),
                e.channel() == null ? null : e.channel().name(),
                e.unit(),
                e.product(),
                e.subProduct(),
                e.issue(),
                e.subIssue(),
                e.fields(),
                repeats(e.words()));
    }

    private static Map<RepeatKind, Personal> repeats(Customer customer) {
        Map<RepeatKind, Personal> repeats = new EnumMap<>(RepeatKind.class);
        put(repeats, RepeatKind.PHONE, customer.phone());
        put(repeats, RepeatKind.EMAIL, customer.email());
        put(repeats, RepeatKind.ADDRESS, customer.address());
        return repeats;
    }

    private static Map<RepeatKind, Personal> repeats(@Nullable SourceWords words) {
        Map<RepeatKind, Personal> repeats = new EnumMap<>(RepeatKind.class);
        put(repeats, RepeatKind.ADDRESS, words == null ? null : words.address());
        return repeats;
    }

    private static void put(Map<RepeatKind, Personal> repeats, RepeatKind kind, @Nullable Personal words) {
        if (words != null) {
            repeats.put(kind, words);
        }
    }
}
