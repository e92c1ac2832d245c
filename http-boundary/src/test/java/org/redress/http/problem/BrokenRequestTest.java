package org.redress.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.http.LogOf;
import org.redress.http.Server;
import org.redress.http.Server.Answer;

/** However broken a request is, the answer is a problem, and the log neither complains nor repeats it. */
class BrokenRequestTest {
    private static final Server SERVER = Server.shared();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "P<ANTED / HTTP/1.1\\r\\nAUTH                                     | 400 bad-request []",
                "GET /api/complaints?PL<NTED HTTP/1.1\\r\\nAUTH                   | 400 bad-request []",
                "GET /api/complaints?channel=%zzPLANTED HTTP/1.1\\r\\nAUTH        | 400 invalid-input [query is not percent-encoded UTF-8]",
                "GET /api/complaints?channel=%ffPLANTED HTTP/1.1\\r\\nAUTH        | 400 invalid-input [query is not percent-encoded UTF-8]",
                "GET /api/%zzPLANTED HTTP/1.1\\r\\nAUTH                           | 400 bad-request []",
                "GET /api/PLANTED%2Fx HTTP/1.1\\r\\nAUTH                          | 400 bad-request []",
                "GET /api/PLANTED;a=b HTTP/1.1\\r\\nAUTH                          | 400 bad-request []",
                "GET /api//PLANTED HTTP/1.1\\r\\nAUTH                             | 400 bad-request []",
                "GET /api/PLANTED%00 HTTP/1.1\\r\\nAUTH                           | 400 bad-request []",
                "GET /api/complaints HTTP/9.1\\r\\nAUTH                           | 505 http-version-not-supported []",
                "GET /api/complaints HTTP/1.1\\r\\n: PLANTED\\r\\nAUTH            | 400 bad-request []",
                "GET /api/complaints HTTP/1.1\\r\\nHost: PLANTED\\r\\nAUTH        | 400 bad-request []",
                "TRACE /api/complaints HTTP/1.1\\r\\nAUTH                         | 405 method-not-allowed []",
                "PUT /api/complaints HTTP/1.1\\r\\nAUTH                           | 405 method-not-allowed []",
                "PLANTED /api/complaints HTTP/1.1\\r\\nAUTH                       | 400 bad-request []",
                "GET /api/PLANTED HTTP/1.1\\r\\nAccept: text/html\\r\\nAUTH       | 404 not-found []",
                "GET /api/complaints HTTP/1.1\\r\\nAccept: image/png\\r\\nAUTH    | 406 not-acceptable []",
                "GET /api/complaints HTTP/1.1\\r\\nAccept: PLANTED,,\\r\\nAUTH    | 406 not-acceptable []",
                "GET /error HTTP/1.1\\r\\nAUTH                                    | 404 not-found []",
                "POST /api/refused HTTP/1.1\\r\\nContent-Length: PLANTED\\r\\nAUTH | 400 bad-request []",
                "POST /api/refused HTTP/1.1\\r\\nTransfer-Encoding: PLANTED\\r\\nAUTH | 501 not-implemented []"
            })
    void it_is_answered_with_a_problem(String request, String problem) {
        try (LogOf log = new LogOf()) {
            Answer answer = SERVER.raw(request.replace("\\r\\n", "\r\n") + "\r\n\r\n");

            assertThat(answer.problem()).isEqualTo(problem);
            assertThat(answer.body()).doesNotContain("PLANTED");
            assertThat(log.stackTraces()).isZero();
            assertThat(log.lines()).noneMatch(line -> line.contains("PLANTED"));
        }
    }

    @Test
    void a_body_that_breaks_off_is_the_callers_mistake() {
        try (LogOf log = new LogOf()) {
            Answer answer = SERVER.raw("POST " + Server.CASE + "/accept HTTP/1.1\r\nContent-Type: application/json\r\n"
                    + "Transfer-Encoding: chunked\r\nAUTH\r\n\r\nPLANTED\r\n{}");

            assertThat(answer.problem()).isEqualTo("400 bad-request []");
            assertThat(log.stackTraces()).isZero();
        }
    }

    @Test
    void headers_have_their_size() {
        String longHeader = "GET /api/complaints HTTP/1.1\r\nX: " + "a".repeat(17_000) + "\r\nAUTH\r\n\r\n";

        try (LogOf log = new LogOf()) {
            assertThat(SERVER.raw(longHeader).problem()).isEqualTo("400 bad-request []");
            assertThat(log.stackTraces()).isZero();
        }
        assertThat(SERVER.raw(longHeader.replace("a".repeat(2_000), "")).status())
                .isEqualTo(200);
    }

    @Test
    void the_methods_of_an_address_can_be_asked_for() {
        Answer answer = SERVER.raw("OPTIONS /api/complaints HTTP/1.1\r\nAUTH\r\n\r\n");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Allow")).isEqualTo("GET,HEAD,OPTIONS");
    }

    @Test
    void a_bug_is_logged_once_with_the_case_and_without_words() {
        try (LogOf log = new LogOf()) {
            Answer answer = SERVER.get(Server.CASE + "/bug");

            assertThat(answer.problem()).isEqualTo("500 internal-fault []");
            String code = answer.json().path("code").asString();
            assertThat(log.stackTraces()).isOne();
            assertThat(log.lines())
                    .noneMatch(line -> line.contains("PLANTED"))
                    .filteredOn(line -> line.contains(code))
                    .singleElement()
                    .asString()
                    .contains(Server.ID, "java.lang.IllegalStateException");
        }
    }

    @Test
    void what_is_away_for_a_moment_can_be_asked_for_again() {
        try (LogOf log = new LogOf()) {
            Answer answer = SERVER.get("/api/away");

            assertThat(answer.problem()).isEqualTo("503 unavailable []");
            assertThat(answer.header("Retry-After")).isEqualTo("2");
            assertThat(log.stackTraces()).isZero();
        }
    }
}
