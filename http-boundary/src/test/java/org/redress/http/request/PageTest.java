package org.redress.http.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.http.Server;
import tools.jackson.databind.JsonNode;

/** Lists are read page by page, and by no parameter that they do not have. The list here has 120 entries. */
class PageTest {
    private static final Server SERVER = Server.shared();
    private static final String LIST = "/api/complaints";

    @Test
    void pages_follow_each_other_to_the_end() {
        List<Integer> read = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = SERVER.get(LIST + cursor).json();
            page.path("items").forEach(item -> read.add(item.asInt()));
            cursor = page.path("next").isNull()
                    ? ""
                    : "?cursor=" + page.path("next").asString();
        } while (!cursor.isEmpty());

        assertThat(read).isEqualTo(IntStream.rangeClosed(1, 120).boxed().toList());
    }

    @ParameterizedTest
    @CsvSource({"'', 50", "?size=1, 1", "?size=120, 120", "?size=200, 120"})
    void a_page_has_the_size_asked_for(String query, int items) {
        assertThat(SERVER.get(LIST + query).json().path("items").size()).isEqualTo(items);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "1.0", "x", "", "99999999999"})
    void a_page_has_a_size_in_bounds(String size) {
        assertThat(SERVER.get(LIST + "?size=" + size).problem())
                .isEqualTo("400 invalid-input [size must be a whole number from 1 to 200]");
    }

    @Test
    void a_cursor_serves_pages_of_another_size() {
        assertThat(SERVER.get(LIST + "?size=7&cursor=" + cursorOf(LIST))
                        .json()
                        .path("items")
                        .get(0)
                        .asInt())
                .isEqualTo(51);
    }

    @Test
    void a_cursor_is_good_for_its_own_list_only() {
        String refused = "400 invalid-input [cursor is not one that this list gave for these filters]";
        String cursor = cursorOf(LIST);

        assertThat(SERVER.get(LIST + "?channel=PHONE&cursor=" + cursor).problem())
                .isEqualTo(refused);
        assertThat(SERVER.get(LIST + "?cursor=" + cursor.substring(1)).problem())
                .isEqualTo(refused);
        assertThat(SERVER.get(LIST + "?cursor=" + cursor.replaceFirst(".$", "_"))
                        .problem())
                .isEqualTo(refused);
        assertThat(SERVER.get(LIST + "?cursor=").problem()).isEqualTo(refused);
        assertThat(SERVER.get(LIST + "?cursor=!!").problem()).isEqualTo(refused);
        assertThat(SERVER.get(LIST + "?cursor=" + "A".repeat(Cursors.CHARACTERS_MAX + 1))
                        .problem())
                .isEqualTo(refused);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/complaints?chanel=PHONE              | chanel is not a parameter here",
                "/api/complaints?%E5%BC%A0=1               | (other) is not a parameter here",
                "/api/complaints?size=1&size=2             | size is there twice",
                "/api/complaints?channel=PHONE&channel=FAX | channel is there twice",
                "/api/complaints/ABC                       | id must be a UUID in lower case",
                "/api/complaints/0B7E1C2A-1111-4222-8333-444455556666 | id must be a UUID in lower case",
                "/api/complaints/0b7e1c2a-1111-4222-8333-444455556666?asOf=2026-01-01 | asOf must be an instant with offset, such as 2026-01-31T12:00:00Z",
                "/api/complaints/0b7e1c2a-1111-4222-8333-444455556666?asOfSequence=0x1 | asOfSequence must be a whole number",
                "/api/complaints/0b7e1c2a-1111-4222-8333-444455556666?asOfSequence=-1 | asOfSequence must be a whole number"
            })
    void a_parameter_that_is_not_known_or_not_right_is_named(String address, String error) {
        assertThat(SERVER.get(address).problem()).isEqualTo("400 invalid-input [" + error + "]");
    }

    @Test
    void a_parameter_that_is_one_of_some_names_them() {
        assertThat(SERVER.get(LIST + "?channel=phone").problem())
                .startsWith("400 invalid-input [channel must be one of PHONE, ");
    }

    private static String cursorOf(String list) {
        return SERVER.get(list).json().path("next").asString();
    }
}
