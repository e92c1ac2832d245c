package org.redress.analytics.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentsTest {
    @Test
    void words_are_lower_case_and_stop_words_end_a_stretch() {
        assertThat(Segments.of("The bank Charged me an overdraft fee, twice."))
                .containsExactly(latin("bank", "charged"), latin("overdraft", "fee"), latin("twice"));
    }

    @Test
    void a_phrase_is_two_words_with_nothing_but_a_blank_between() {
        assertThat(Segments.terms("overdraft fee, twice"))
                .containsExactlyInAnyOrder("overdraft", "fee", "overdraft fee", "twice");
    }

    @Test
    void masks_numbers_and_single_letters_are_no_words() {
        assertThat(Segments.terms("XX/XX/XXXX XXXX 30040 b fraud 7 don’t")).containsExactly("fraud");
    }

    @Test
    void chinese_is_cut_into_words_of_the_dictionary() {
        assertThat(Segments.terms("商家拒绝退款")).contains("商家", "拒绝", "退款", "商家拒绝", "拒绝退款");
    }

    @Test
    void of_what_the_dictionary_does_not_know_pairs_of_characters_are_told() {
        assertThat(Segments.terms("咕嘟")).containsExactly("咕嘟");
        assertThat(Segments.terms("退")).isEmpty();
    }

    @Test
    void two_scripts_share_no_phrase() {
        assertThat(Segments.terms("app退款")).containsExactlyInAnyOrder("app", "退款");
    }

    @Test
    void a_text_is_read_to_its_twenty_thousandth_character() {
        String blanks = " ".repeat(Segments.CHARACTERS_MAX - 5);

        assertThat(Segments.terms(blanks + "fraud")).containsExactly("fraud");
        assertThat(Segments.terms(blanks + " fraud")).containsExactly("frau");
    }

    @Test
    void a_word_has_forty_letters_at_most() {
        String longest = "w".repeat(Segments.WORD_CHARACTERS_MAX);

        assertThat(Segments.terms(longest)).containsExactly(longest);
        assertThat(Segments.terms(longest + "w")).isEmpty();
    }

    @Test
    void a_chinese_phrase_grows_to_twelve_characters_at_most() {
        String sentence = "咕嘟咚锵呛嗷呜嘎吱嘭唰嗖嗡";

        assertThat(HanPhrases.grown("咕嘟", List.of(sentence))).hasSize(HanPhrases.CHARACTERS_MAX);
        assertThat(HanPhrases.grown("咕嘟", List.of("甲咕嘟乙", "丙咕嘟丁"))).isEqualTo("咕嘟");
    }

    private static Segment latin(String... words) {
        return new Segment(false, List.of(words));
    }
}
