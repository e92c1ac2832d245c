package org.redress.command.imports;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.command.EmptyDatabase;
import org.redress.eventlog.Occurred;
import org.redress.eventlog.StoredEvent;
import org.redress.events.Answer;
import org.redress.events.SourceComplaintRecorded;
import org.redress.events.SourceForwardingRecorded;
import org.redress.events.SourceResponseRecorded;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real file, recounted from the stored events against counts that other tools made of it. */
class ImportedFactsTest {
    private static final Path DATA = Path.of(System.getProperty("redress.shared", "../../shared"), "data");
    private static final Path FILE = DATA.resolve("complaints/cfpb_bank_of_america_2017-2020.csv");
    private static final int ROWS = 29_283;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void the_stored_events_have_the_counts_of_the_file_and_a_second_import_adds_nothing(EmptyDatabase database)
            throws Exception {
        assumeTrue(Files.exists(FILE), "skipped: the real complaints are not at " + FILE);
        try (RunningImports running = RunningImports.with(database.settings(folder))) {
            Import first = running.run(running.waiting(Files.newInputStream(FILE)));
            assertThat(first.state()).isEqualTo(ImportState.DONE);
            assertThat(first.tally().imported() + first.tally().rejected()).isEqualTo(ROWS);
            assertThat(first.tally().rejected()).isZero();

            List<StoredEvent> events = running.events();
            assertCounts(new Recount(events), expected());

            Import second = running.run(running.waiting(Files.newInputStream(FILE)));
            assertThat(second.state()).isEqualTo(ImportState.DONE);
            assertThat(second.tally().imported()).isZero();
            assertThat(second.tally().alreadyPresent()).isEqualTo(ROWS);
            assertThat(second.tally().warnings()).isEqualTo(first.tally().warnings());
            assertThat(running.events()).isEqualTo(events);
        }
    }

    private static void assertCounts(Recount recount, JsonNode expected) {
        assertThat(recount.complaints).hasSize(expected.get("rows").asInt());
        assertThat(recount.by(complaint -> complaint.recorded.product())).isEqualTo(counts(expected.get("products")));
        assertThat(recount.by(complaint -> complaint.answered.response())).isEqualTo(counts(expected.get("response")));
        assertThat(recount.by(complaint -> wordOf(complaint.recorded))).isEqualTo(counts(expected.get("via")));
        assertThat(recount.by(complaint -> complaint.answered.timely() == Answer.YES ? "Yes" : "No"))
                .isEqualTo(counts(expected.get("timely")));
        assertTop(recount.by(complaint -> complaint.recorded.issue()), expected.get("issuePareto"));
        assertTop(
                recount.by(complaint -> complaint.recorded.product() + " | " + complaint.recorded.issue()),
                expected.get("productIssuePareto"));
        assertMonths(recount, expected.get("monthly"));
        assertThat(recount.daysUntilForwarded().max())
                .hasValue(expected.at("/daysSubmittedToReceived/max").asLong());
        assertThat(recount.daysUntilForwarded().average().orElseThrow())
                .isCloseTo(
                        expected.at("/daysSubmittedToReceived/mean").asDouble(),
                        org.assertj.core.data.Offset.offset(0.00001));
    }

    private static void assertTop(Map<String, Long> counts, JsonNode pareto) {
        assertThat(counts).hasSize(pareto.get("categories").asInt());
        for (JsonNode entry : pareto.get("top")) {
            assertThat(counts)
                    .containsEntry(
                            entry.get("key").asString(), entry.get("count").asLong());
        }
    }

    private static void assertMonths(Recount recount, JsonNode monthly) {
        Map<String, Long> all = recount.by(Complaint::month);
        Map<String, Long> untimely = recount.untimelyByMonth();
        assertThat(all).hasSize(monthly.size());
        for (JsonNode month : monthly) {
            String name = month.get("month").asString();
            assertThat(all).containsEntry(name, month.get("all").asLong());
            assertThat(untimely.getOrDefault(name, 0L))
                    .as(name)
                    .isEqualTo(month.get("unt").asLong());
        }
    }

    /** The source's word for our channel, which stands for one of them only. */
    private static String wordOf(SourceComplaintRecorded complaint) {
        return ImportFormat.CFPB_BANK_OF_AMERICA.mapping().channels().entrySet().stream()
                .filter(word -> word.getValue() == complaint.channel())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Long> counts(JsonNode counts) {
        Map<String, Long> map = new TreeMap<>();
        counts.properties()
                .forEach(count -> map.put(count.getKey(), count.getValue().asLong()));
        return map;
    }

    private static JsonNode expected() {
        return JsonMapper.shared()
                .readTree(DATA.resolve("expected/tabular.dev.json").toFile())
                .get("cfpb_bank_of_america");
    }

    /** One complaint as its three events tell it. */
    private static final class Complaint {
        private SourceComplaintRecorded recorded;
        private LocalDate made;
        private LocalDate forwarded;
        private SourceResponseRecorded answered;

        String month() {
            return made.toString().substring(0, 7);
        }
    }

    private static final class Recount {
        private final List<Complaint> complaints;

        Recount(List<StoredEvent> events) {
            Map<String, Complaint> byStream = new HashMap<>();
            for (StoredEvent event : events) {
                Complaint complaint = byStream.computeIfAbsent(event.stream(), id -> new Complaint());
                switch (event.payload()) {
                    case SourceComplaintRecorded recorded -> {
                        complaint.recorded = recorded;
                        complaint.made = ((Occurred.On) event.occurred()).day();
                    }
                    case SourceForwardingRecorded forwarded ->
                        complaint.forwarded = ((Occurred.On) event.occurred()).day();
                    case SourceResponseRecorded answered -> {
                        complaint.answered = answered;
                        assertThat(event.occurred()).isEqualTo(new Occurred.Sometime());
                    }
                    default -> throw new AssertionError(event);
                }
            }
            complaints = new ArrayList<>(byStream.values());
        }

        Map<String, Long> by(Function<Complaint, String> what) {
            return complaints.stream().collect(groupingBy(what, TreeMap::new, counting()));
        }

        java.util.stream.LongStream daysUntilForwarded() {
            return complaints.stream()
                    .mapToLong(complaint -> ChronoUnit.DAYS.between(complaint.made, complaint.forwarded));
        }

        Map<String, Long> untimelyByMonth() {
            return complaints.stream()
                    .filter(complaint -> complaint.answered.timely() == Answer.NO)
                    .collect(groupingBy(Complaint::month, TreeMap::new, counting()));
        }
    }
}
