package org.redress.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.redress.eventlog.ComplaintFacts.anId;
import static org.redress.eventlog.ComplaintFacts.demand;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class NewComplaintsTest {
    private static RunningLog log;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase database, @TempDir Path folder) {
        log = RunningLog.on(database, folder);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        log.close();
    }

    private final NewComplaints newComplaints = log.bean(NewComplaints.class);

    NewComplaintsTest(TestDatabase database) {}

    @Test
    void each_new_complaint_is_written_whole_with_the_metadata_of_each_fact() {
        String one = anId();
        String other = anId();

        assertThat(newComplaints.append(List.of(complaint(one, "2", "3"), complaint(other, "4"))))
                .containsExactlyInAnyOrder(one, other);
        assertThat(log.history().of(one))
                .extracting(StoredEvent::sequence, event -> event.metadata(EventMetadata.LINE))
                .containsExactly(tuple(0L, "2"), tuple(1L, "3"));
        assertThat(log.history().of(other)).hasSize(1);
    }

    @Test
    void a_complaint_that_is_already_there_is_left_alone() {
        String there = anId();
        String missing = anId();
        newComplaints.append(List.of(complaint(there, "2")));

        assertThat(newComplaints.append(List.of(complaint(there, "2", "3"), complaint(missing, "4"))))
                .containsExactly(missing);
        assertThat(log.history().of(there)).hasSize(1);
        assertThat(newComplaints.append(List.of(complaint(there, "2"), complaint(missing, "4"))))
                .isEmpty();
    }

    @Test
    void of_two_with_the_same_id_the_first_counts() {
        String twice = anId();

        assertThat(newComplaints.append(List.of(complaint(twice, "2"), complaint(twice, "3"))))
                .containsExactly(twice);
        assertThat(log.history().of(twice))
                .extracting(event -> event.metadata(EventMetadata.LINE))
                .containsExactly("2");
    }

    @Test
    void of_two_imports_at_once_each_complaint_belongs_to_one() throws Exception {
        List<NewComplaint> both = some(100);
        List<NewComplaint> onlyOne = some(20);
        List<NewComplaint> onlyOther = some(20);
        List<NewComplaint> forth =
                Stream.of(both, onlyOne).flatMap(List::stream).toList();
        List<NewComplaint> back =
                Stream.of(onlyOther, both.reversed()).flatMap(List::stream).toList();
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Set<String>>> imports = Stream.of(forth, back)
                    .map(batch -> threads.submit(() -> {
                        start.await(10, TimeUnit.SECONDS);
                        return newComplaints.append(batch);
                    }))
                    .toList();
            Set<String> one = imports.getFirst().get(60, TimeUnit.SECONDS);
            Set<String> other = imports.getLast().get(60, TimeUnit.SECONDS);

            assertThat(Stream.of(one, other).flatMap(Set::stream))
                    .as("each complaint is new to one import only")
                    .doesNotHaveDuplicates()
                    .hasSize(both.size() + onlyOne.size() + onlyOther.size());
            assertThat(one).containsAll(ids(onlyOne));
            assertThat(other).containsAll(ids(onlyOther));
        } finally {
            threads.shutdownNow();
        }
        assertThat(ids(both)).allSatisfy(id -> assertThat(log.history().of(id)).hasSize(1));
    }

    @Test
    void as_many_as_permitted_are_taken_and_one_more_is_not() {
        List<NewComplaint> most = some(NewComplaints.COMPLAINTS_MAX);
        List<NewComplaint> tooMany =
                Stream.concat(most.stream(), Stream.of(complaint(anId(), "3"))).toList();

        assertThat(newComplaints.append(most)).hasSize(NewComplaints.COMPLAINTS_MAX);
        assertThatThrownBy(() -> newComplaints.append(tooMany)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothing_is_appended_of_nothing() {
        assertThat(newComplaints.append(List.of())).isEmpty();
        assertThatThrownBy(() -> complaint(anId())).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<NewComplaint> some(int complaints) {
        return Stream.generate(() -> complaint(anId(), "2")).limit(complaints).toList();
    }

    private static List<String> ids(List<NewComplaint> complaints) {
        return complaints.stream().map(NewComplaint::complaintId).toList();
    }

    private static NewComplaint complaint(String id, String... lines) {
        return new NewComplaint(
                id,
                Stream.of(lines)
                        .map(line -> new NewComplaint.Fact(demand("d-1"), Map.of(EventMetadata.LINE, line)))
                        .toList());
    }
}
