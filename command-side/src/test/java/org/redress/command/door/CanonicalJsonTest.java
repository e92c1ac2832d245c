package org.redress.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redress.events.ComplaintType;
import org.redress.lifecycle.input.FreeText;

class CanonicalJsonTest {
    private record Command(FreeText words, @Nullable Instant at, Set<ComplaintType> types, List<String> options) {}

    @Test
    void one_content_has_one_text_in_whatever_order_its_sets_are() {
        Set<ComplaintType> oneWay = new LinkedHashSet<>(List.of(ComplaintType.PARTS, ComplaintType.PRODUCT));
        Set<ComplaintType> otherWay = new LinkedHashSet<>(List.of(ComplaintType.PRODUCT, ComplaintType.PARTS));

        assertThat(text(command(oneWay, "a", "b")))
                .isEqualTo(text(command(otherWay, "a", "b")))
                .isEqualTo("""
                        {"words":"It failed.","types":["PARTS","PRODUCT"],"options":["a","b"]}""");
    }

    @Test
    void the_order_of_a_map_does_not_matter_and_that_of_a_list_does() {
        Map<String, String> oneWay = new LinkedHashMap<>(Map.of("a", "1"));
        oneWay.put("b", "2");
        Map<String, String> otherWay = new LinkedHashMap<>(Map.of("b", "2"));
        otherWay.put("a", "1");

        assertThat(text(oneWay)).isEqualTo(text(otherWay));
        assertThat(text(command(Set.of(), "a", "b"))).isNotEqualTo(text(command(Set.of(), "b", "a")));
    }

    @Test
    void a_moment_is_text() {
        assertThat(text(new Command(new FreeText("x"), Instant.parse("2026-03-02T08:00:00Z"), Set.of(), List.of())))
                .contains("\"at\":\"2026-03-02T08:00:00Z\"");
    }

    private static Command command(Set<ComplaintType> types, String... options) {
        return new Command(new FreeText("It failed."), null, types, List.of(options));
    }

    private static String text(Object content) {
        return new String(CanonicalJson.of(content), StandardCharsets.UTF_8);
    }
}
