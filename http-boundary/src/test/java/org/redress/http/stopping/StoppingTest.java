package org.redress.http.stopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.http.Server;
import org.redress.http.Server.Answer;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A process that is asked to stop serves on until whoever passes calls to it has noticed. */
class StoppingTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void while_the_notice_lasts_each_is_answered_and_its_connection_ends() throws InterruptedException {
        Server server = new Server("redress.stopping.notice=" + StoppingSettings.NOTICE_MAX);
        assertThat(ready(server)).isEqualTo(200);
        assertThat(server.get("/api/complaints").header("Connection")).isEmpty();
        Thread stopping = Thread.ofPlatform().start(server::close);
        try {
            await().atMost(SOON).until(() -> ready(server) == 503);

            assertEndsWith(200, server.get("/api/complaints"));
            assertEndsWith(401, server.send(server.anonymous("/api/complaints")));
            assertEndsWith(400, server.post(Server.CASE + "/accept", "{"));
            assertEndsWith(200, server.get("/sign-in"));
        } finally {
            stopping.interrupt();
            stopping.join(SOON);
        }
        assertThat(stopping.isAlive()).isFalse();
    }

    @Test
    void what_was_under_way_when_the_notice_was_given_ends_its_connection_too() throws Exception {
        Notice notice = new Notice(Duration.ZERO);
        MockHttpServletResponse response = new MockHttpServletResponse();

        new LastAnswers(notice)
                .doFilter(
                        new MockHttpServletRequest(),
                        response,
                        (request, answer) ->
                                notice.onApplicationEvent(new ContextClosedEvent(new StaticApplicationContext())));

        assertThat(response.getHeader("Connection")).isEqualTo("close");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT2S", "PT1M"})
    void a_notice_may_take_up_to_a_minute(String notice) {
        assertThatCode(() -> new StoppingSettings(Duration.parse(notice))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-0.001S", "PT1M0.001S"})
    void and_no_longer(String notice) {
        assertThatThrownBy(() -> new StoppingSettings(Duration.parse(notice)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("redress.stopping.notice must be between 0 and 60 seconds");
    }

    private static int ready(Server server) {
        return server.send(server.anonymous("/actuator/health/readiness")).status();
    }

    private static void assertEndsWith(int status, Answer answer) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Connection")).isEqualTo("close");
    }
}
