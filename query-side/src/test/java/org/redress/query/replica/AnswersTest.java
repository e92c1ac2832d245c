package org.redress.query.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.analytics.store.Asking;
import org.redress.analytics.store.EventRow;
import org.redress.analytics.store.LogStore;
import org.redress.analytics.store.LogWriter;
import org.redress.analytics.store.Order;
import org.redress.analytics.store.StoreLimits;
import org.redress.events.PersonId;
import org.redress.http.problem.InvalidInput;
import org.redress.http.problem.ProblemException;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;

/** Questions that are answered at once, those that go on as tasks, and how many of them there may be. */
class AnswersTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final PersonId ANA = new PersonId("ana");
    private static final PersonId BEA = new PersonId("bea");

    @TempDir
    Path folder;

    private final Moved clock = new Moved();
    private final CountDownLatch go = new CountDownLatch(1);
    private final List<Tasks> opened = new ArrayList<>();
    private LogStore store;
    private Tasks tasks;
    private Answers answers;
    private MinableLogs logs;

    /** A clock that stands still until it is moved. */
    private static final class Moved extends Clock {
        private volatile Instant now = NOON;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @BeforeEach
    void a_log_of_one_event() {
        store = LogStore.open(folder.resolve("log.duckdb"), Order.PLACE, StoreLimits.DEFAULT);
        try (LogWriter writer = store.writing()) {
            writer.add(new EventRow("one", 1, "receive", NOON, 0, null, List.of()));
            writer.absorb(7);
        }
        answerWithin(Duration.ZERO);
    }

    /** Two run, two wait, three of one person, kept for ten minutes. */
    private void answerWithin(Duration answerWithin) {
        MiningSettings settings =
                new MiningSettings(answerWithin, 2, 2, 1, 3, Duration.ofMinutes(10), DataSize.ofMegabytes(1), 1, 1, 64);
        tasks = new Tasks(settings, clock);
        opened.add(tasks);
        AskableLog own = store::asking;
        // Nobody asks for another log than the own one.
        logs = new MinableLogs(() -> own, null, settings.askedAtOnce());
        answers = new Answers(logs, tasks, settings);
    }

    @AfterEach
    void end() {
        go.countDown();
        opened.forEach(Tasks::close);
        store.close();
    }

    private ResponseEntity<?> ask(PersonId person, Function<Asking, ?> question) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/mining/logs/own/graph");
        request.setQueryString("medians=true");
        return answers.answer(person, MinableLogs.OWN, request, question);
    }

    private String slow(PersonId person) {
        return taskOf(ask(person, this::waiting));
    }

    private static String taskOf(ResponseEntity<?> accepted) {
        assertThat(accepted.getStatusCode().value()).isEqualTo(202);
        return ((TaskView) accepted.getBody()).id();
    }

    private String waiting(Asking asking) {
        try {
            assertThat(go.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "answered at " + asking.position();
    }

    private TaskState stateOf(String task) {
        return tasks.find(ANA, task).orElseThrow().state();
    }

    @Test
    void what_is_soon_is_answered_at_once_and_not_kept() {
        answerWithin(SOON);

        ResponseEntity<?> answer = ask(ANA, Asking::position);

        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getBody()).isEqualTo(7L);
        assertThat(answer.getHeaders().getETag()).isNotNull();
        assertThat(tasks.of(ANA)).isEmpty();
    }

    @Test
    void what_takes_longer_is_a_task_with_the_answer_in_the_end() {
        String task = slow(ANA);

        await().atMost(SOON).until(() -> stateOf(task) == TaskState.RUNNING);
        clock.now = NOON.plusSeconds(3);
        TaskView running = tasks.find(ANA, task).orElseThrow();
        assertThat(running.question()).isEqualTo("/api/mining/logs/own/graph?medians=true");
        assertThat(running.asked()).isEqualTo(NOON);
        assertThat(running.started()).isEqualTo(NOON);
        assertThat(running.elapsed()).isEqualTo(Duration.ofSeconds(3));
        assertThat(running.progress()).isBetween(0.0, 1.0);
        assertThat(running.result()).isNull();
        assertThat(answers.result(ANA, task).getStatusCode().value()).isEqualTo(202);

        go.countDown();
        await().atMost(SOON).until(() -> stateOf(task) == TaskState.DONE);
        TaskView done = tasks.find(ANA, task).orElseThrow();
        assertThat(done.progress()).isEqualTo(1);
        assertThat(done.result()).isEqualTo("/api/mining/tasks/" + task + "/result");
        ResponseEntity<?> answer = answers.result(ANA, task);
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getBody()).isEqualTo("answered at 7");
        assertThat(answer.getHeaders().getETag()).isNotNull();
    }

    /** One at a time here. */
    @Test
    void whoever_asks_at_once_waits_for_a_turn_and_is_told_when_there_is_none() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        Thread first = Thread.ofPlatform()
                .start(() -> logs.ask(MinableLogs.OWN, asking -> {
                    asked.countDown();
                    return waiting(asking);
                }));
        assertThat(asked.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();

        assertThatThrownBy(() -> logs.ask(MinableLogs.OWN, Asking::position))
                .satisfies(thrown -> assertStatus(thrown, 503));
        go.countDown();
        assertThat(first.join(SOON)).isTrue();
        assertThat(logs.ask(MinableLogs.OWN, Asking::position)).isEqualTo(7L);
    }

    @Test
    void a_task_is_nobody_elses() {
        String task = slow(ANA);

        assertThat(tasks.find(BEA, task)).isEmpty();
        assertThat(tasks.cancel(BEA, task)).isFalse();
        assertThat(tasks.of(BEA)).isEmpty();
        assertThatThrownBy(() -> answers.result(BEA, task)).satisfies(thrown -> assertStatus(thrown, 404));
        assertThat(tasks.of(ANA)).hasSize(1);
    }

    @Test
    void an_answer_is_kept_for_ten_minutes_and_no_longer() {
        String task = slow(ANA);
        go.countDown();
        await().atMost(SOON).until(() -> stateOf(task) == TaskState.DONE);

        clock.now = NOON.plus(Duration.ofMinutes(10));
        assertThat(tasks.find(ANA, task)).isPresent();
        clock.now = NOON.plus(Duration.ofMinutes(10)).plusMillis(1);
        assertThat(tasks.find(ANA, task)).isEmpty();
    }

    @Test
    void one_person_has_three_questions_at_a_time_and_not_four() {
        List<String> three = List.of(slow(ANA), slow(ANA), slow(ANA));

        assertThatThrownBy(() -> slow(ANA)).satisfies(thrown -> assertStatus(thrown, 503));
        tasks.cancel(ANA, three.getLast());
        slow(ANA);
    }

    @Test
    void two_questions_run_and_two_wait_and_a_fifth_is_refused() {
        String first = slow(ANA);
        String second = slow(ANA);
        await().atMost(SOON).until(() -> stateOf(first) == TaskState.RUNNING && stateOf(second) == TaskState.RUNNING);
        String third = slow(ANA);
        slow(BEA);

        assertThat(stateOf(third)).isEqualTo(TaskState.WAITING);
        assertThatThrownBy(() -> slow(BEA)).satisfies(thrown -> assertStatus(thrown, 503));
        tasks.cancel(ANA, third);
        assertThat(stateOf(third)).isEqualTo(TaskState.CANCELLED);
        slow(BEA);
    }

    @Test
    void a_question_that_runs_in_the_store_ends_when_it_is_cancelled() {
        String task = taskOf(ask(
                ANA,
                asking -> asking.row(
                        "select sum(a.range * b.range) from range(10000000) a, range(10000000) b",
                        List.of(),
                        row -> row.getString(1))));
        await().atMost(SOON).until(() -> stateOf(task) == TaskState.RUNNING);

        assertThat(tasks.cancel(ANA, task)).isTrue();

        await().atMost(SOON).until(() -> stateOf(task) == TaskState.CANCELLED);
        assertThatThrownBy(() -> answers.result(ANA, task)).satisfies(thrown -> assertStatus(thrown, 409));
    }

    @Test
    void what_stands_in_the_way_of_an_answer_is_told_where_the_answer_would_be() {
        String task = taskOf(ask(ANA, asking -> {
            waiting(asking);
            throw new InvalidInput("by", "is not an attribute");
        }));
        go.countDown();

        await().atMost(SOON).until(() -> stateOf(task) == TaskState.FAILED);
        assertThatThrownBy(() -> answers.result(ANA, task)).satisfies(thrown -> assertStatus(thrown, 400));
    }

    private static final String PAGE = "/process-map?wait=mean";

    private Answers.Told<String> tell(PersonId person, String address, @Nullable String begun) {
        return answers.tell(person, MinableLogs.OWN, address, begun, this::waiting);
    }

    private static TaskView later(Answers.Told<String> told) {
        return ((Answers.Told.Later<String>) told).question();
    }

    @Test
    void a_page_comes_back_for_its_answer_which_is_then_not_kept() {
        String task = later(tell(ANA, PAGE, null)).id();
        assertThat(later(tell(ANA, PAGE, task)).id()).isEqualTo(task);
        assertThat(tasks.of(ANA)).hasSize(1);
        go.countDown();

        await().atMost(SOON).until(() -> stateOf(task) == TaskState.DONE);
        assertThat(tell(ANA, PAGE, task)).isEqualTo(new Answers.Told.Answer<>("answered at 7"));
        assertThat(tasks.find(ANA, task)).isEmpty();
    }

    @Test
    void a_page_that_comes_back_for_something_else_begins_anew() {
        String task = later(tell(ANA, PAGE, null)).id();

        assertThat(later(tell(ANA, "/variants", task)).id()).isNotEqualTo(task);
        assertThat(later(tell(ANA, PAGE, "nobody-has-it")).id()).isNotEqualTo(task);
        assertThatThrownBy(() -> tell(ANA, PAGE, "nor-this")).satisfies(thrown -> assertStatus(thrown, 503));
    }

    @Test
    void a_page_whose_question_was_cancelled_is_told_so_and_does_not_ask_again() {
        String task = later(tell(ANA, PAGE, null)).id();
        tasks.cancel(ANA, task);
        go.countDown();

        await().atMost(SOON).until(() -> stateOf(task) == TaskState.CANCELLED);
        assertThat(later(tell(ANA, PAGE, task)).state()).isEqualTo(TaskState.CANCELLED);
    }

    @Test
    void the_answer_of_a_page_is_the_page_for_whoever_looks_for_it_among_the_tasks() {
        String task = later(tell(ANA, PAGE, null)).id();
        go.countDown();

        await().atMost(SOON).until(() -> stateOf(task) == TaskState.DONE);
        ResponseEntity<?> answer = answers.result(ANA, task);
        assertThat(answer.getStatusCode().value()).isEqualTo(303);
        assertThat(answer.getHeaders().getLocation()).hasToString(PAGE + "&task=" + task);
    }

    @Test
    void a_hundred_answers_are_kept_and_the_eldest_goes_first() {
        List<String> asked = new ArrayList<>();
        for (int question = 0; question <= Tasks.KEPT_MAX; question++) {
            Task task = tasks.begin(
                    ANA,
                    "/api/mining/logs/own/graph",
                    course -> ResponseEntity.ok().build());
            assertThat(task.await(SOON)).isTrue();
            asked.add(task.id());
        }

        assertThat(tasks.find(ANA, asked.getFirst())).isEmpty();
        assertThat(tasks.find(ANA, asked.get(1))).isPresent();
    }

    private static void assertStatus(Throwable thrown, int status) {
        assertThat(thrown)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.problem().status()).isEqualTo(status));
    }
}
