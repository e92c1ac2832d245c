package org.redress.query.processmap;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class NameLinesTest {
    private static final double WIDTH = 120;

    @Test
    void a_short_name_has_one_line() {
        assertThat(NameLines.of("Confirm", WIDTH)).containsExactly("Confirm");
    }

    @Test
    void a_longer_name_is_broken_between_words() {
        assertThat(NameLines.of("Confirmation of the receipt", WIDTH))
                .containsExactly("Confirmation of the", "receipt");
    }

    @Test
    void what_does_not_fit_into_two_lines_is_cut_and_told_so() {
        assertThat(NameLines.of("Determine the necessity of asking for advice", WIDTH))
                .containsExactly("Determine the", "necessity of askin…");
    }

    @Test
    void a_word_that_is_too_long_is_broken_within() {
        assertThat(NameLines.of("Beschwerdebearbeitung", WIDTH)).containsExactly("Beschwerdebearbeitu", "ng");
    }

    @Test
    void wide_characters_take_twice_the_room() {
        assertThat(NameLines.of("向客户道歉并受理投诉登记", WIDTH)).containsExactly("向客户道歉并受理投", "诉登记");
    }

    @Test
    void nothing_is_a_line_without_characters() {
        assertThat(NameLines.of("", WIDTH)).containsExactly("");
        assertThat(NameLines.of(" \n ", WIDTH)).containsExactly("");
    }

    @Property
    void there_are_never_more_than_two_lines_and_none_is_wider_than_its_box(@ForAll String name) {
        assertThat(NameLines.of(name, WIDTH))
                .hasSizeBetween(1, NameLines.LINES_MAX)
                .allMatch(line -> line.codePointCount(0, line.length()) == 1 || NameLines.widthOf(line) <= WIDTH + 80);
    }
}
