package org.redress.lifecycle.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.lifecycle.Cast.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.events.Channel;
import org.redress.events.TimeSlot;
import org.redress.lifecycle.Policies;

/** The rules that an organisation sets for itself, and those before it has set any. */
class ComplaintPolicyTest {
    private final ComplaintPolicy catalogue = ComplaintPolicy.ofCatalogue();

    @Test
    void the_catalogue_opens_every_way_and_asks_for_no_second_pair_of_eyes() {
        assertThat(catalogue.version()).isEqualTo("catalogue-1");
        assertThat(catalogue.channels()).containsExactlyInAnyOrder(Channel.values());
        assertThat(catalogue.taxonomyVersion()).isEqualTo("catalogue-1");
        assertThat(catalogue.replyNeedsReviewer()).isFalse();
        assertThat(catalogue.completionNeedsSecondLook()).isFalse();
        assertThat(catalogue.refusalsUntilBounce()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    00:00,        MORNING
                    10:59:59.999, MORNING
                    11:00,        NOON
                    13:59:59.999, NOON
                    14:00,        AFTERNOON
                    17:59:59.999, AFTERNOON
                    18:00,        EVENING
                    23:59:59.999, EVENING
                    """)
    void the_day_has_four_parts(LocalTime time, TimeSlot slot) {
        Instant at =
                time.atDate(LocalDate.of(2026, 3, 2)).atZone(catalogue.zone()).toInstant();
        assertThat(catalogue.slotOf(at)).isEqualTo(slot);
    }

    @Test
    void the_parts_of_the_day_are_those_of_the_organisation() {
        Instant at = OffsetDateTime.parse("2026-03-02T18:00:00+08:00").toInstant();
        assertThat(catalogue.slotOf(at)).isEqualTo(TimeSlot.EVENING);
        assertThat(Policies.inZone("Europe/Berlin").slotOf(at)).isEqualTo(TimeSlot.NOON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Another customer got only 200.",
                "ANOTHER CUSTOMER RECEIVED 200",
                "As other customers got",
                "other customers received nothing",
                "Another customer\n  got 200",
                "There is a precedent",
                "Precedents exist",
                "按照赔偿先例",
                "An unprecedented precedent",
                "precedent",
                "see A precedent",
                "VIP别的客户",
                "别的客户只拿了200",
                "其他客户",
                "别的顾客",
                "我们给其他顾客"
            })
    void what_others_got_is_recognised(String words) {
        assertThat(catalogue.citesPrecedent(words)).isTrue();
        assertThat(catalogue.citesPrecedent(text("Sorry"), null, text(words))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "An unprecedented mistake",
                "We are sorry",
                "Another customer complained",
                "我们很抱歉",
                "other customers"
            })
    void other_words_are_not_taken_for_it(String words) {
        assertThat(catalogue.citesPrecedent(words)).isFalse();
        assertThat(catalogue.citesPrecedent(text(words), null)).isFalse();
    }

    @Test
    void phrases_are_found_however_they_were_entered() {
        assertThat(Policies.withPhrases("Mr. X GOT").citesPrecedent("but mr. x got more"))
                .isTrue();
        assertThat(Policies.withPhrases("mr. x got").citesPrecedent("mrs x got more"))
                .isFalse();
        assertThat(Policies.withPhrases("z").citesPrecedent("a z")).isTrue();
        assertThat(Policies.withPhrases("a", "z").citesPrecedent("xaxz")).isFalse();
        assertThat(Policies.withPhrases("a", "z").citesPrecedent("aa zz bb")).isTrue();
        assertThat(Policies.withPhrases("b").citesPrecedent("ab zb")).isFalse();
        assertThat(Policies.withPhrases("b").citesPrecedent("`b {b")).isTrue();
        assertThat(Policies.withPhrases().citesPrecedent("Another customer got 200"))
                .isFalse();
    }

    @Test
    void the_catalogue_gives_a_customer_up_after_three_tries_and_knows_no_new_models() {
        assertThat(catalogue.attemptsUntilUnreachable()).isEqualTo(3);
        assertThat(catalogue.newModels()).isEmpty();
        assertThat(catalogue.ladder()).isEqualTo(Ladder.ofCatalogue());
    }
}
