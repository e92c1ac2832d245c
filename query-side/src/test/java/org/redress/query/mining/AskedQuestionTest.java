package org.redress.query.mining;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.query.shell.ServiceCalls;

/** What goes to the service, and how long its answer may take to begin. */
class AskedQuestionTest {
    private static final Duration AS_LONG_AS_A_FILE = Duration.ofHours(2);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"graph", "signals per=MONTH", "logs", "delete --log=7", "cases"})
    void an_answer_begins_soon(String words) throws IOException {
        assertThat(request(words.split(" ")).timeout()).contains(Duration.ofMinutes(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"export format=parquet", "export --log=7 format=ocel-sqlite", "export format=csv"})
    void a_file_that_is_made_whole_at_first_may_take_long(String words) throws IOException {
        assertThat(request(words.split(" ")).timeout()).contains(AS_LONG_AS_A_FILE);
    }

    @Test
    void a_large_log_may_take_long_to_arrive() throws IOException {
        Path file = Files.writeString(folder.resolve("log.csv"), "case,activity,time\n");
        HttpRequest request = request("send", "--file=" + file, "name=large");
        assertThat(request.timeout()).contains(AS_LONG_AS_A_FILE);
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.uri()).isEqualTo(URI.create("http://localhost:8080/api/mining/logs"));
    }

    @Test
    void names_and_values_are_part_of_the_address_whatever_stands_in_them() throws IOException {
        assertThat(request("graph", "--log=a/b", "did=it's asked & more", "did=1=1")
                        .uri()
                        .toString())
                .endsWith("/api/mining/logs/a%2Fb/graph?did=it%27s+asked+%26+more&did=1%3D1");
    }

    private static HttpRequest request(String... words) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("ask", "--user=improvement-team"));
        arguments.addAll(List.of(words));
        try (ServiceCalls calls = ServiceCalls.as(arguments, Map.of(ServiceCalls.PASSWORD, "secret")::get)
                .orElseThrow()) {
            return AskedQuestion.of(arguments).orElseThrow().request(calls);
        }
    }
}
