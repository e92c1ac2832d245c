package org.redress.query.signals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.redress.eventlog.EventMetadata;
import org.redress.events.Channel;
import org.redress.events.ComplaintEvent;
import org.redress.events.PersonId;
import org.redress.events.SourceClosureRecorded;
import org.redress.events.SourceComplaintRecorded;
import org.redress.events.SourceWords;
import org.redress.query.Stories;

/**
 * A hundred days of which everything is known: two complaints a day, ten on one of them; the first of each day is closed a
 * day later, and in the last two weeks the second is about something new.
 */
final class KnownDays {
    static final LocalDate FIRST = LocalDate.parse("2024-01-01");
    static final LocalDate CROWDED = LocalDate.parse("2024-02-14");
    static final int CROWD = 10;

    /** From the first of January to the ninth of April. */
    static final int DAYS = 100;

    private static final LocalDate NEW_WORDS_FROM = LocalDate.parse("2024-03-27");

    private KnownDays() {}

    /** @param source that tells these complaints from any other */
    static List<DomainEventMessage<?>> of(String source) {
        List<DomainEventMessage<?>> all = new ArrayList<>();
        for (int at = 0; at < DAYS; at++) {
            LocalDate day = FIRST.plusDays(at);
            for (int each = 0; each < (day.equals(CROWDED) ? CROWD : 2); each++) {
                all.addAll(complaint(source, day, each));
            }
        }
        return all;
    }

    private static List<DomainEventMessage<?>> complaint(String source, LocalDate day, int each) {
        String complaint = UUID.randomUUID().toString();
        String id = "%s-%s-%d".formatted(source, day, each);
        boolean hasNewWords = each == 1 && !day.isBefore(NEW_WORDS_FROM);
        List<DomainEventMessage<?>> messages = new ArrayList<>(message(
                complaint,
                0,
                new SourceComplaintRecorded(
                        id,
                        source,
                        id,
                        new PersonId("signals-1"),
                        Channel.PHONE,
                        each == 0 ? "Cards, prepaid" : "Loans",
                        null,
                        "Fees",
                        null,
                        Map.of(),
                        null,
                        null,
                        new SourceWords(null, Stories.words(hasNewWords ? "the deepfake call" : "my bank fee"), null)),
                day));
        if (each == 0) {
            messages.addAll(message(complaint, 1, new SourceClosureRecorded(), day.plusDays(1)));
        }
        return messages;
    }

    private static List<DomainEventMessage<?>> message(
            String complaint, long sequence, ComplaintEvent event, LocalDate day) {
        Instant noon = day.atStartOfDay(ZoneOffset.UTC).toInstant().plus(Duration.ofHours(4));
        return Stories.stream(complaint, sequence, List.of(event), Map.of(EventMetadata.OCCURRED_AT, noon.toString()));
    }
}
