package org.redress.lifecycle.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.events.InvalidValue;

/** What may be typed: present, bounded, printable, whole Unicode; and never printed again. */
class TextsTest {
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\n", "\u3000"})
    void words_are_not_blank(String blank) {
        assertThatThrownBy(() -> new FreeText(blank))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("must not be blank");
        assertThatThrownBy(() -> new ShortText(blank))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("must not be blank");
    }

    @Test
    void free_text_has_at_most_ten_thousand_characters() {
        assertThat(new FreeText("投".repeat(10_000)).value()).hasSize(10_000);
        assertThatThrownBy(() -> new FreeText("投".repeat(10_001)))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("must have at most 10000 characters");
    }

    @Test
    void short_text_has_at_most_two_hundred() {
        assertThat(new ShortText("x".repeat(200)).value()).hasSize(200);
        assertThatThrownBy(() -> new ShortText("x".repeat(201)))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("must have at most 200 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"投诉", "naïve", "🙂", "a\u00a0b", "a\u200db", "\ue000"})
    void any_writing_is_welcome(String words) {
        assertThat(new FreeText(words).value()).isEqualTo(words);
        assertThat(new ShortText(words).value()).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\r\nb", "a\tb", "a\u2028b", "a\u2029b"})
    void only_free_text_has_lines(String lines) {
        assertThat(new FreeText(lines).value()).isEqualTo(lines);
        assertThatThrownBy(() -> new ShortText(lines))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("must not contain control characters or broken Unicode");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\u0000b", "a\u0007b", "a\u001bb", "a\u007fb", "a\u0085b", "a\ud83d", "\ude42a", "a\uffff"})
    void control_characters_and_broken_unicode_are_refused(String broken) {
        assertThatThrownBy(() -> new FreeText(broken))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("must not contain control characters or broken Unicode");
        assertThatThrownBy(() -> new ShortText(broken)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void words_are_never_printed() {
        assertThat(new FreeText("secret words")).hasToString("12 characters");
        assertThat(new ShortText("secret")).hasToString("6 characters");
    }
}
