package org.redress.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.eventlog.EventMetadata;
import org.redress.eventlog.StoredEvent;
import org.redress.events.Answer;
import org.redress.events.ComplaintEvent;
import org.redress.events.PersonId;
import org.redress.events.Personal;
import org.redress.events.SourceComplaintRecorded;
import org.redress.events.SourceResponseRecorded;

/** What one case's events mean for the figures. */
class StatisticsCaseTest {
    private static final ZoneId OURS = ZoneId.of("Asia/Shanghai");
    private static final Instant EVENING = Instant.parse("2025-03-04T22:00:00Z");

    @Test
    void a_reply_answers_the_case_and_so_does_a_response_but_a_verdict_alone_does_not() {
        Personal reply = new Personal.Plain(new PersonId("customer-1"), "It was mended");

        assertThat(after(new SourceResponseRecorded(null, null, false, Answer.NOT_RECORDED, reply))
                        .passed(Milestone.ANSWERED))
                .isNotNull();
        assertThat(after(new SourceResponseRecorded("Explained", null, false, Answer.YES, null))
                        .passed(Milestone.ANSWERED))
                .isNotNull();
        assertThat(after(new SourceResponseRecorded(null, null, false, Answer.YES, null))
                        .passed(Milestone.ANSWERED))
                .isNull();
    }

    @Test
    void a_moment_has_its_day_where_it_happened() {
        assertThat(after(new SourceResponseRecorded("Explained", null, false, Answer.YES, null))
                        .passed(Milestone.RECEIVED))
                .isEqualTo(new Moment(LocalDate.parse("2025-03-04"), EVENING));
    }

    private static StatisticsCase after(SourceResponseRecorded response) {
        SourceComplaintRecorded complaint = new SourceComplaintRecorded(
                "S-1",
                "Elsewhere",
                "1",
                new PersonId("customer-1"),
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                null,
                ZoneId.of("America/New_York"),
                null);
        StatisticsFold fold = new StatisticsFold(OURS);
        StatisticsCase value = fold.before();
        for (ComplaintEvent event : List.of(complaint, response)) {
            value = fold.after(
                    value,
                    event,
                    new StoredEvent(
                            1,
                            "c-1",
                            0,
                            "any",
                            "1",
                            EVENING,
                            Map.of(EventMetadata.OCCURRED_AT, EVENING.toString()),
                            event));
        }
        return value;
    }
}
