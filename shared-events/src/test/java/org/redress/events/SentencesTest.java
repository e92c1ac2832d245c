package org.redress.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Codes and the English sentences that they stand for. */
class SentencesTest {
    @Test
    void a_sentence_has_its_values_in_its_gaps() {
        assertThat(RowRemark.OTHER_NUMBER_OF_COLUMNS.sentence(List.of("2", "12")))
                .isEqualTo("has 2 columns instead of 12");
        assertThat(FileFailure.COLUMNS_MISSING.sentence(List.of("State, Issue")))
                .isEqualTo("The header lacks State, Issue.");
        assertThat(Mistake.NOT_FROM_TO.sentence(List.of("1", "5"))).isEqualTo("must be from 1 to 5");
    }

    @Test
    void a_value_that_looks_like_a_gap_stays_as_it_is() {
        assertThat(RowRemark.NOT_A_TIME_OF_TWO_FORMS.sentence(List.of("{1}", "$1")))
                .isEqualTo("must be a date like {1} or $1");
        assertThat(RowRemark.LACKS_COLUMN.sentence(List.of())).isEqualTo("lacks {0}");
    }

    @Test
    void a_row_says_what_a_mistake_says_in_its_words() {
        List<RowRemark> same = Arrays.stream(Mistake.values())
                .map(RowRemark::of)
                .distinct()
                .filter(remark -> remark != RowRemark.NOT_VALID)
                .toList();
        assertThat(same).contains(RowRemark.BLANK, RowRemark.TOO_LONG, RowRemark.UNPRINTABLE);
        assertThat(same)
                .allSatisfy(remark -> assertThat(remark.sentence(List.of("7")))
                        .isEqualTo(Mistake.valueOf(remark.name()).sentence(List.of("7"))));
        assertThat(RowRemark.of(Mistake.NOT_A_CURRENCY)).isEqualTo(RowRemark.NOT_VALID);
    }

    @ParameterizedTest
    @EnumSource(RowRemark.class)
    void a_code_is_found_by_its_name(RowRemark remark) {
        assertThat(RowRemark.named(remark.name())).contains(remark);
    }

    @Test
    void a_code_of_a_later_version_is_not_known() {
        assertThat(RowRemark.named("LATER")).isEmpty();
        assertThat(FileFailure.named("LATER")).isEmpty();
        assertThat(FileFailure.named("EMPTY")).contains(FileFailure.EMPTY);
    }
}
