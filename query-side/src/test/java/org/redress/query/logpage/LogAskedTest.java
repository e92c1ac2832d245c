package org.redress.query.logpage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.redress.analytics.mining.LogFilter.Condition;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

class LogAskedTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Test
    void an_address_without_parameters_asks_for_all_of_our_own_cases() {
        LogAsked asked = LogAsked.of(Map.of(), ZONE);
        assertThat(asked.isOwn()).isTrue();
        assertThat(asked.conditions()).isEmpty();
        assertThat(asked.address("/process-map")).isEqualTo("/process-map");
    }

    @Test
    void days_begin_where_the_zone_says() {
        LogAsked asked =
                LogAsked.of(Map.of("from", new String[] {"2026-03-01"}, "before", new String[] {"2026-03-02"}), ZONE);
        assertThat(asked.conditions())
                .containsExactly(new Condition.Began(
                        Instant.parse("2026-02-28T16:00:00Z"), Instant.parse("2026-03-01T16:00:00Z")));
        assertThat(asked.from()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(asked.before()).isEqualTo(LocalDate.of(2026, 3, 2));
    }

    @Test
    void one_day_alone_leaves_the_other_end_open() {
        LogAsked asked = LogAsked.of(Map.of("before", new String[] {"2026-03-02"}, "from", new String[] {""}), ZONE);
        assertThat(asked.from()).isNull();
        assertThat(asked.before()).isEqualTo(LocalDate.of(2026, 3, 2));
    }

    @Test
    void every_condition_survives_the_way_through_an_address_whatever_its_names_hold() {
        String odd = "a&b=c, \"d\" +%26 投诉 {e}";
        LogAsked asked = new LogAsked(
                "other",
                ZONE,
                List.of(
                        new Condition.Has(odd, List.of(odd)),
                        new Condition.Went(List.of(7L)),
                        new Condition.Did(odd),
                        new Condition.DidNot(odd),
                        new Condition.BeganWith(odd),
                        new Condition.EndedWith(odd),
                        new Condition.Moved(odd, "x"),
                        new Condition.Moved("x", odd),
                        new Condition.Reached(odd, odd)));

        assertThat(LogAsked.of(parameters(asked.address("/variants")), ZONE)).isEqualTo(asked);
    }

    @Test
    void values_of_the_same_attribute_are_alternatives() {
        LogAsked asked = LogAsked.of(
                Map.of("attribute", new String[] {"unit", "type", "unit"}, "value", new String[] {"a", "x", "b"}),
                ZONE);
        assertThat(asked.conditions())
                .containsExactly(new Condition.Has("unit", List.of("a", "b")), new Condition.Has("type", List.of("x")));
    }

    @Test
    void a_condition_is_added_once_and_taken_off() {
        Condition did = new Condition.Did("a");
        LogAsked none = LogAsked.of(Map.of(), ZONE);
        assertThat(none.with(did).with(did).conditions()).containsExactly(did);
        assertThat(none.with(did).without(did)).isEqualTo(none);
    }

    private static Map<String, String[]> parameters(String address) {
        UriComponents parts = UriComponentsBuilder.fromUriString(address).build(true);
        return parts.getQueryParams().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> each.getValue().stream()
                                .map(value -> UriUtils.decode(value, "UTF-8"))
                                .toArray(String[]::new)));
    }
}
