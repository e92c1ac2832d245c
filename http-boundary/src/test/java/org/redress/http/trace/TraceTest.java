package org.redress.http.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.http.Server;
import org.redress.http.Server.Answer;

class TraceTest {
    private static final Server SERVER = Server.shared();
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SPAN = "00f067aa0ba902b7";

    @Test
    void a_request_goes_on_with_the_trace_of_its_caller() {
        String answered = traceparent(asking("00-" + TRACE + "-" + SPAN + "-01"));

        assertThat(answered).startsWith("00-" + TRACE + "-").endsWith("-01").doesNotContain(SPAN);
    }

    @Test
    void who_brings_no_trace_gets_a_new_one() {
        assertThat(traceparent(SERVER.get("/api/complaints"))).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
        assertThat(traceparent(SERVER.get("/api/complaints")).substring(3, 35))
                .isNotEqualTo(traceparent(SERVER.get("/api/complaints")).substring(3, 35));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wang Fang",
                "00-Wang-Fang-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01"
            })
    void what_is_no_trace_is_not_taken_over(String nonsense) {
        assertThat(traceparent(asking(nonsense)))
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]")
                .doesNotContain("Wang", TRACE);
    }

    @Test
    void who_is_refused_at_the_door_is_told_too() {
        Answer refused = SERVER.send(SERVER.anonymous("/api/complaints"));

        assertThat(refused.status()).isEqualTo(401);
        assertThat(traceparent(refused)).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
    }

    private static Answer asking(String traceparent) {
        return SERVER.send(SERVER.request("/api/complaints").header("traceparent", traceparent));
    }

    private static String traceparent(Answer answer) {
        return answer.header("traceparent");
    }
}
