package org.redress.analytics.terms;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NewTermsTest {
    private static final int RECENT = 300;
    private static final int PLANTED = 30;

    @ParameterizedTest
    @CsvSource({
        "ENGLISH, deepfake",
        "ENGLISH, zorbex",
        "ENGLISH, rollover insurance",
        "ENGLISH, Nimbus Wallet",
        "CHINESE, 先享后付",
        "CHINESE, 刷脸支付",
        "CHINESE, 量子贷",
        "CHINESE, 咕嘟宝",
        "CHINESE, 无人机",
        "CHINESE, 共享充电宝",
        "CHINESE, 元宇宙"
    })
    void a_term_planted_in_thirty_of_the_last_three_hundred_ranks_first(RealNarratives narratives, String planted)
            throws IOException {
        for (boolean inOrderOfFile : new boolean[] {true, false}) {
            Random random = new Random(planted.hashCode());
            List<String> texts = inOrderOfFile ? narratives.read() : shuffled(narratives.read(), random);
            List<String> recent = new ArrayList<>(texts.subList(texts.size() - RECENT, texts.size()));
            for (int at = 0; at < PLANTED; at++) {
                recent.set(at, planted(recent.get(at), planted, narratives, random));
            }

            NewTerms terms = NewTerms.among(recent, texts.subList(0, texts.size() - RECENT));

            NewTerm first = terms.items().getFirst();
            assertThat(first.term()).as(terms.items().toString()).isEqualTo(planted.toLowerCase(Locale.ROOT));
            assertThat(first.recent()).isEqualTo(PLANTED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void texts_that_are_split_by_chance_have_hardly_a_new_term(RealNarratives narratives) throws IOException {
        List<String> texts = narratives.read();
        int told = 0;
        for (long seed = 1; seed <= 8; seed++) {
            List<String> shuffled = shuffled(texts, new Random(seed));
            NewTerms terms = NewTerms.among(
                    shuffled.subList(shuffled.size() - RECENT, shuffled.size()),
                    shuffled.subList(0, shuffled.size() - RECENT));
            told += terms.items().size();
        }

        assertThat(told).isLessThanOrEqualTo(1);
    }

    @Test
    void a_term_needs_five_recent_texts() {
        List<String> earlier = texts(500, at -> "bank");

        assertThat(NewTerms.among(texts(4, at -> "phishing"), earlier).items()).isEmpty();
        assertThat(NewTerms.among(texts(5, at -> "phishing"), earlier).items())
                .extracting(NewTerm::term, NewTerm::recent, NewTerm::earlier)
                .containsExactly(tuple("phishing", 5, 0));
    }

    @Test
    void only_rises_are_told() {
        NewTerms terms = NewTerms.among(texts(50, at -> at < 5 ? "loan" : "card"), texts(50, at -> "loan"));

        assertThat(terms.items()).extracting(NewTerm::term).containsExactly("card");
    }

    @Test
    void no_more_than_fifty_terms_are_told() {
        List<String> recent = texts(
                20,
                at -> IntStream.rangeClosed(1, 51).mapToObj(NewTermsTest::word).collect(joining(", ")));

        assertThat(NewTerms.among(recent, texts(500, at -> "bank")).items()).hasSize(NewTerms.TERMS_MAX);
        assertThat(NewTerms.among(recent, texts(500, at -> "bank")).compared()).isEqualTo(51);
    }

    @Test
    void twenty_thousand_texts_are_compared_and_no_more() {
        List<String> earlier = Collections.nCopies(NewTerms.TEXTS_MAX - 5, "");

        assertThat(NewTerms.among(texts(5, at -> "phishing"), earlier).items()).hasSize(1);
        assertThatThrownBy(() -> NewTerms.among(texts(6, at -> "phishing"), earlier))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void without_earlier_texts_nothing_is_new() {
        assertThat(NewTerms.among(texts(50, at -> "loan"), List.of()).items()).isEmpty();
        assertThat(NewTerms.among(List.of(), texts(50, at -> "loan")).items()).isEmpty();
    }

    @Test
    void a_part_of_a_phrase_is_told_by_the_phrase_alone() {
        NewTerms terms = NewTerms.among(texts(30, at -> "the deepfake call"), texts(300, at -> "bank"));

        assertThat(terms.items()).extracting(NewTerm::term).containsExactly("deepfake call");
    }

    @Test
    void the_statistic_is_that_of_dunning() {
        // 2 Σ observed ln(observed / expected) of 10 and 90, 10 and 890 by hand: expected 2, 98, 18, 882.
        assertThat(LogLikelihood.ofRise(10, 100, 10, 900)).isEqualTo(21.177, within(0.001));
        assertThat(LogLikelihood.ofRise(1, 100, 9, 900)).isZero();
        assertThat(LogLikelihood.probability(6.635)).isEqualTo(0.01, within(1e-4));
    }

    private static List<String> texts(int count, IntFunction<String> text) {
        return IntStream.range(0, count).mapToObj(text).toList();
    }

    /** One of made-up words of letters. */
    private static String word(int number) {
        return "q" + (char) ('a' + number / 26) + (char) ('a' + number % 26);
    }

    private static List<String> shuffled(List<String> texts, Random random) {
        List<String> shuffled = new ArrayList<>(texts);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** At a place of chance: between two words, or in Chinese between any two characters. */
    private static String planted(String text, String term, RealNarratives narratives, Random random) {
        int at = random.nextInt(text.length());
        return switch (narratives) {
            case CHINESE -> text.substring(0, at) + term + text.substring(at);
            case ENGLISH -> {
                int blank = Math.max(0, text.lastIndexOf(' ', at));
                yield text.substring(0, blank) + " " + term + " " + text.substring(blank);
            }
        };
    }
}
