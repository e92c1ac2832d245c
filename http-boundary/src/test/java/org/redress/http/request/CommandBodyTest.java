package org.redress.http.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.http.Server;
import org.redress.http.Server.Answer;
import org.redress.lifecycle.input.ShortText;

/** A command in a body is taken as it stands or refused by field. */
class CommandBodyTest {
    private static final Server SERVER = Server.shared();
    private static final String PROPOSE = Server.CASE + "/propose";
    private static final String ACCEPT = Server.CASE + "/accept";

    /** A proposal in which nothing is wrong; tests put something else in the place of a word. */
    private static final String RIGHT = """
            {"options": [{"effect": "it works"}, {"effect": "it shines"}], "title": "new pump", "channel": "PHONE",
             "toldAt": "2026-05-31T14:00:00+02:00", "effort": {"hours": 3, "urgent": true, "weight": 1.25}}""";

    @Test
    void what_is_right_is_taken() {
        assertThat(SERVER.post(PROPOSE, RIGHT).json().path("options").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"new pump\"        | 5                       | title must be a text",
                "\"new pump\"        | true                    | title must be a text",
                "\"new pump\"        | [\"new pump\"]          | title must be a text",
                "\"new pump\"        | {\"value\": \"pump\"}   | title must be a text",
                "\"new pump\"        | null                    | title is missing",
                "\"new pump\"        | \" \"                   | title must not be blank",
                "\"new pump\"        | \"a\\u0000b\"           | title must not contain control characters or broken Unicode",
                "\"new pump\"        | \"a\\ud800b\"           | title must not contain control characters or broken Unicode",
                "\"new pump\"        | \"a\\nb\"               | title must not contain control characters or broken Unicode",
                "\"it shines\"       | 7                       | options[1].effect must be a text",
                "\"it shines\"       | null                    | options[1].effect is missing",
                "{\"effect\": \"it shines\"} | null            | options[1] must not be null",
                "{\"effect\": \"it shines\"} | {}              | options[1].effect is missing",
                "{\"effect\": \"it shines\"} | \"x\"           | options[1] must be an object",
                "\"it shines\"}      | \"x\", \"budget\": {\"amount\": \"-1\", \"currency\": \"EUR\"}} | options[1].budget.amount must be a decimal string, not negative, at most 12 digits",
                "\"it shines\"}      | \"x\", \"budget\": {\"amount\": 1, \"currency\": \"EUR\"}} | options[1].budget.amount must be a text",
                "\"it shines\"}      | \"x\", \"budget\": {\"amount\": \"1\", \"currency\": \"QQQ\"}} | options[1].budget.currency must be an ISO 4217 code",
                "\"it shines\"}      | \"x\", \"budget\": {\"amount\": \"1\"}} | options[1].budget.currency is missing",
                "2026-05-31T14:00:00+02:00 | 2026-05-31T14:00:00 | toldAt must be an instant with offset, such as 2026-01-31T12:00:00Z",
                "2026-05-31T14:00:00+02:00 | 2026-06-01T12:00:01Z | toldAt must be a date in the past or in the present",
                "2026-05-31T14:00:00+02:00 | 1899-12-31T23:59:59Z | toldAt must be from 1900 to 2200",
                "2026-05-31T14:00:00+02:00 | 2201-01-01T00:00:00Z | toldAt must be from 1900 to 2200",
                "\"2026-05-31T14:00:00+02:00\" | 1780000000      | toldAt must be a text in ISO 8601",
                "\"title\"           | \"day\": \"2026-02-30\", \"title\" | day must be a date, such as 2026-01-31",
                "\"hours\": 3                | \"hours\": 3.5                     | effort.hours must be a whole number",
                "\"hours\": 3                | \"hours\": 3.0                     | effort.hours must be a whole number",
                "\"hours\": 3                | \"hours\": \"3\"                   | effort.hours must be a whole number",
                "\"hours\": 3                | \"hours\": 99999999999             | effort.hours is out of range",
                "\"hours\": 3                | \"hours\": null                    | effort.hours must not be null",
                "true                | 1                       | effort.urgent must be true or false",
                "true                | \"true\"                | effort.urgent must be true or false",
                "1.25                | \"1.25\"                | effort.weight must be a number",
                "1.25                | NaN                     | effort.weight is not valid JSON",
                "\"title\"           | \"titel\": 1, \"title\" | titel is not known here",
                "\"title\"           | \"张 三\": 1, \"title\" | (other) is not known here",
                "\"title\"           | \"title\": \"a\", \"title\" | title is there twice",
                "\"effect\": \"it shines\" | \"effect\": \"a\", \"effect\": \"b\" | options[1].effect is there twice",
                "[{                  | [{\"effect\": \"1\"}, {\"effect\": \"2\"}, {  | options size must be between 1 and 3"
            })
    void what_is_wrong_is_named(String right, String wrong, String error) {
        assertThat(RIGHT).contains(right);

        assertThat(SERVER.post(PROPOSE, RIGHT.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong)))
                        .problem())
                .isEqualTo("400 invalid-input [" + error + "]");
    }

    @Test
    void a_mistake_is_told_by_its_code_and_its_bounds_too() {
        String tooLong = "a".repeat(ShortText.CHARACTERS_MAX + 1);

        assertThat(SERVER.post(PROPOSE, RIGHT.replace("new pump", tooLong))
                        .json()
                        .at("/errors/0")
                        .toString())
                .isEqualTo("{\"field\":\"title\",\"reason\":\"must have at most 200 characters\","
                        + "\"code\":\"TOO_LONG\",\"values\":[\"200\"]}");
    }

    @Test
    void a_bound_of_a_list_is_told_by_its_code_too() {
        assertThat(SERVER.post(PROPOSE, RIGHT.replaceFirst("\\[.*]", "[]"))
                        .json()
                        .at("/errors/0")
                        .toString())
                .isEqualTo("{\"field\":\"options\",\"reason\":\"size must be between 1 and 3\","
                        + "\"code\":\"TOO_MANY_OR_FEW\",\"values\":[\"1\",\"3\"]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"phone", "Phone", " PHONE", "", "0", "TELEX"})
    void a_constant_has_one_name(String name) {
        assertThat(SERVER.post(PROPOSE, RIGHT.replace("PHONE", name)).problem())
                .startsWith("400 invalid-input [channel must be one of PHONE, ");
    }

    @Test
    void a_constant_is_no_number() {
        assertThat(SERVER.post(PROPOSE, RIGHT.replace("\"PHONE\"", "0")).problem())
                .startsWith("400 invalid-input [channel must be one of PHONE, ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{              | body is not valid JSON",
                "{} {}          | body is not valid JSON",
                "{} x           | body is not valid JSON",
                "{'title': 1}   | body is not valid JSON",
                "{/**/}         | body is not valid JSON",
                "{\"title\": 1,} | title is not valid JSON",
                "[]             | body must be an object",
                "1              | body must be an object",
                "\"a\"          | body must be an object",
                "null           | body must not be null",
                "\uFEFF{}       | body is not valid JSON"
            })
    void a_body_is_one_object(String body, String error) {
        assertThat(SERVER.post(PROPOSE, body).problem()).isEqualTo("400 invalid-input [" + error + "]");
    }

    @Test
    void all_that_is_missing_is_named_at_once() {
        assertThat(SERVER.post(PROPOSE, "{\"options\": [{}]}").problem())
                .isEqualTo("400 invalid-input [options[0].effect is missing, title is missing, channel is missing, "
                        + "toldAt is missing]");
    }

    @Test
    void nothing_at_all_is_an_empty_object() {
        assertThat(SERVER.send(SERVER.request(ACCEPT).POST(BodyPublishers.noBody()))
                        .status())
                .isEqualTo(200);
        assertThat(SERVER.send(SERVER.request(PROPOSE).POST(BodyPublishers.noBody()))
                        .problem())
                .startsWith("400 invalid-input [options is missing, ");
    }

    @Test
    void the_problem_never_repeats_the_input() {
        Answer answer = SERVER.post(PROPOSE, RIGHT.replace("PHONE", "SECRET").replace("options", "SECRET WORDS"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("SECRET");
    }

    @Test
    void other_bytes_than_utf_8_are_refused_and_not_replaced() {
        byte[] latin1 = "{\"remark\": \"Tür\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(SERVER.send(SERVER.request(ACCEPT)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofByteArray(latin1)))
                        .problem())
                .isEqualTo("400 invalid-input [body must be UTF-8]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "application/xml",
                "application/json; charset=utf-16",
                "application/json; charset=nope",
                "application/*",
                "nonsense"
            })
    void another_form_than_json_is_refused(String type) {
        Answer answer =
                SERVER.send(SERVER.request(ACCEPT).header("Content-Type", type).POST(BodyPublishers.ofString("{}")));

        assertThat(answer.problem()).isEqualTo("415 unsupported-media-type []");
        assertThat(answer.header("Accept")).isEqualTo("application/json");
    }

    @Test
    void a_compressed_body_is_refused() {
        assertThat(SERVER.send(SERVER.request(ACCEPT)
                                .header("Content-Type", "application/json")
                                .header("Content-Encoding", "gzip")
                                .POST(BodyPublishers.ofString("{}")))
                        .problem())
                .isEqualTo("415 unsupported-media-type []");
    }

    @Test
    void a_body_has_its_largest_size() {
        String empty = "{}";
        String largest = " ".repeat(CommandBody.BYTES_MAX - empty.length()) + empty;

        assertThat(SERVER.post(ACCEPT, largest).status()).isEqualTo(200);
        assertThat(SERVER.post(ACCEPT, " " + largest).problem()).isEqualTo("413 body-too-large []");
    }

    @Test
    void a_body_that_does_not_tell_its_size_has_it_too() {
        byte[] larger = new byte[CommandBody.BYTES_MAX + 1];

        assertThat(SERVER.send(SERVER.request(ACCEPT)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(larger))))
                        .problem())
                .isEqualTo("413 body-too-large []");
    }

    @Test
    void nesting_has_its_depth() {
        Map<Integer, String> reasons =
                Map.of(RequestJson.NESTING_MAX, "is not known here", RequestJson.NESTING_MAX + 1, "is nested too deep");

        reasons.forEach((depth, reason) -> assertThat(
                        SERVER.post(ACCEPT, "{\"a\":".repeat(depth - 1) + "{}" + "}".repeat(depth - 1))
                                .problem())
                .startsWith("400 invalid-input [a")
                .contains(reason));
    }

    @Test
    void a_number_has_its_length() {
        String longest = "1".repeat(RequestJson.NUMBER_CHARACTERS_MAX);

        assertThat(SERVER.post(PROPOSE, RIGHT.replace("1.25", longest)).status())
                .isEqualTo(200);
        assertThat(SERVER.post(PROPOSE, RIGHT.replace("1.25", longest + "1")).problem())
                .startsWith("400 invalid-input [effort.weight is nested too deep, or has a number");
    }
}
