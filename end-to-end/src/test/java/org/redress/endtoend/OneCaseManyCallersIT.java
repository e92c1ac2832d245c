package org.redress.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Callers who get into each other's way, and calls that are sent again. */
class OneCaseManyCallersIT {
    private static final int CALLERS = 20;

    private static final Program.Options OPTIONS = Program.Options.ofTests();

    @Test
    void twenty_callers_with_one_key_make_one_complaint(@TempDir Path folder) throws Exception {
        try (Program program = Program.start(folder, OPTIONS)) {
            Client handler = Client.of(program, "handler");

            List<Client.Answer> answers =
                    atOnce(() -> handler.post("/api/complaints", Bodies.RECEIVE, "Idempotency-Key", "call-17"));

            assertThat(answers).extracting(Client.Answer::status).containsOnly(201);
            assertThat(answers)
                    .extracting(Client.Answer::text)
                    .containsOnly(answers.getFirst().text());
        }
    }

    @Test
    void a_key_sent_again_after_a_crash_finds_its_complaint(@TempDir Path folder) {
        Client.Answer first;
        Program program = Program.start(folder, OPTIONS);
        first = Client.of(program, "handler").post("/api/complaints", Bodies.RECEIVE, "Idempotency-Key", "call-18");
        program.kill();

        try (Program again = Program.start(folder, OPTIONS)) {
            Client handler = Client.of(again, "handler");
            Client.Answer second = handler.post("/api/complaints", Bodies.RECEIVE, "Idempotency-Key", "call-18");

            assertThat(second.status()).isEqualTo(201);
            assertThat(second.text()).isEqualTo(first.text());
            assertThat(handler.post(
                                    "/api/complaints",
                                    Bodies.RECEIVE.replace("twice", "again"),
                                    "Idempotency-Key",
                                    "call-18")
                            .status())
                    .isEqualTo(422);
        }
    }

    @Test
    void of_many_writers_who_read_the_same_version_one_wins_and_the_others_see_what_changed(@TempDir Path folder)
            throws Exception {
        try (Program program = Program.start(folder, OPTIONS)) {
            Client handler = Client.of(program, "handler");
            Client.Answer received = handler.post("/api/complaints", Bodies.RECEIVE);
            String step = "/api/complaints/" + received.json().get("id").asString() + "/review-customer-background";
            String version = received.headers().firstValue("ETag").orElseThrow();

            List<Client.Answer> answers =
                    atOnce(() -> handler.post(step, "{\"findings\":\"None\"}", "If-Match", version));

            assertThat(answers.stream().filter(answer -> answer.status() == 200))
                    .hasSize(1);
            assertThat(answers.stream().filter(answer -> answer.status() == 412))
                    .hasSize(CALLERS - 1)
                    .allSatisfy(answer -> assertThat(answer.text()).contains("BackgroundReviewed"));
        }
    }

    private static List<Client.Answer> atOnce(Callable<Client.Answer> call) throws Exception {
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            List<Callable<Client.Answer>> calls =
                    IntStream.range(0, CALLERS).mapToObj(index -> call).toList();
            return callers.invokeAll(calls).stream()
                    .map(OneCaseManyCallersIT::answer)
                    .toList();
        }
    }

    private static Client.Answer answer(Future<Client.Answer> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
