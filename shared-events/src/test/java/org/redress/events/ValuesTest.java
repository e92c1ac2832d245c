package org.redress.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the words of the vocabulary mean: ids are opaque, moods and levels have a line, words stay unsaid. */
class ValuesTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "0", "customer-1", "5b0f9a52-6c1d-4b7e-9d0a-3f1c2e4d5a6b", "a--"})
    void an_id_is_opaque(String value) {
        assertThat(new PersonId(value)).hasToString(value);
        assertThat(new UnitId(value)).hasToString(value);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "-a", "A", "li.na", "li na", "李娜", "a\n", "<b>", "a/b"})
    void nothing_that_could_be_a_name_is_an_id(String value) {
        assertThatThrownBy(() -> new PersonId(value))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("must be lower-case letters, digits and hyphens, at most 64");
        assertThatThrownBy(() -> new UnitId(value)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void an_id_has_at_most_sixty_four_characters() {
        assertThat(new PersonId("a".repeat(64)).value()).hasSize(64);
        assertThatThrownBy(() -> new PersonId("a".repeat(65))).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @EnumSource(EmotionalState.class)
    void agitated_and_furious_customers_are_agitated(EmotionalState state) {
        assertThat(state.isAgitated())
                .isEqualTo(EnumSet.of(EmotionalState.AGITATED, EmotionalState.FURIOUS)
                        .contains(state));
    }

    @ParameterizedTest
    @EnumSource(SatisfactionLevel.class)
    void a_customer_who_was_not_reached_accepts_nothing(SatisfactionLevel level) {
        assertThat(level.isAcceptable())
                .isEqualTo(!EnumSet.of(SatisfactionLevel.NOT_REACHED, SatisfactionLevel.DISSATISFIED_UNACCEPTABLE)
                        .contains(level));
    }

    @ParameterizedTest
    @EnumSource(HoldReason.class)
    void three_reasons_to_wait_are_excuses(HoldReason reason) {
        assertThat(reason.isExcuse())
                .isEqualTo(EnumSet.of(
                                HoldReason.ASK_SUPERIOR,
                                HoldReason.AWAIT_COMPANY_INSTRUCTION,
                                HoldReason.AWAIT_MANUFACTURER_APPRAISAL)
                        .contains(reason));
    }

    @Test
    void a_role_has_a_name_in_kebab_case() {
        assertThat(Role.DEALER_CAC_AGENT.kebab()).isEqualTo("dealer-cac-agent");
        assertThat(Role.HANDLER.kebab()).isEqualTo("handler");
    }

    @Test
    void words_are_never_printed() {
        PersonId person = new PersonId("customer-1");
        assertThat(new Personal.Plain(person, "secret")).hasToString("Plain[customer-1, 6 characters]");
        assertThat(new Personal.Sealed(person, "c2VjcmV0")).hasToString("Sealed[customer-1]");
    }

    @Test
    void what_is_wrong_may_be_a_part_or_the_whole() {
        assertThat(new InvalidValue(Mistake.MISSING).field()).isNull();
        assertThat(new InvalidValue("amount", Mistake.MISSING).field()).isEqualTo("amount");
    }
}
