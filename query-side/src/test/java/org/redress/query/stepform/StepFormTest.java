package org.redress.query.stepform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.redress.lifecycle.Lifecycle;
import org.redress.lifecycle.input.FreeText;
import org.redress.lifecycle.input.RequiredFields;
import org.redress.lifecycle.input.ShortText;

class StepFormTest {

    @Test
    void every_step_has_a_form_with_the_fields_of_its_command() {
        assertThat(Lifecycle.STEPS).hasSize(94).allSatisfy(step -> {
            StepForm form = StepForm.of(step.name()).orElseThrow();
            assertThat(form.fields().stream().filter(StepField::isRequired).map(StepField::name))
                    .as(step.name())
                    .containsExactlyElementsOf(RequiredFields.of(step.command()));
            assertThat(form.fields()).hasSameSizeAs(step.command().getRecordComponents());
        });
    }

    @Test
    void what_is_no_step_has_none() {
        assertThat(StepForm.of("sell-the-company")).isEmpty();
    }

    @Test
    void words_and_lines_know_how_long_they_may_be() {
        assertThat(entry("withdraw-complaint", "statement")).isEqualTo(new Entry.Words(FreeText.CHARACTERS_MAX));
        assertThat(entryWithin("receive-complaint", "customer", "name"))
                .isEqualTo(new Entry.Line(ShortText.CHARACTERS_MAX));
    }

    @Test
    void times_know_on_which_side_of_now_they_lie() {
        assertThat(entry("make-promise", "dueAt")).isEqualTo(new Entry.Moment(Tense.FUTURE));
        assertThat(entry("record-arrival", "at")).isEqualTo(new Entry.Moment(Tense.PAST));
        assertThat(entry("record-contact-attempt", "convenientAt")).isEqualTo(new Entry.Moment(Tense.ANY));
        assertThat(entry("record-statement", "occurredOn")).isEqualTo(new Entry.Day(Tense.PAST));
    }

    @Test
    void numbers_and_lists_know_their_bounds() {
        assertThat(entry("record-contact-attempt", "ringCount")).isEqualTo(new Entry.Whole(0, 100));
        assertThat(entry("escalate-complaint", "toLevel")).isEqualTo(new Entry.Whole(1, 4));
        assertThat(entry("identify-root-cause", "facts")).isEqualTo(new Entry.References(Named.FACT, 1, 50));
        assertThat(entry("propose-remedy", "options"))
                .isInstanceOfSatisfying(
                        Entry.Many.class,
                        many -> assertThat(List.of(many.min(), many.max())).containsExactly(1, 10));
        assertThat(entry("close-conversation", "elements"))
                .isInstanceOfSatisfying(
                        Entry.Several.class,
                        several -> assertThat(several.min()).isZero());
        assertThat(entry("record-customer-needs", "needs"))
                .isInstanceOfSatisfying(
                        Entry.Several.class,
                        several -> assertThat(several.min()).isOne());
    }

    @Test
    void what_belongs_to_the_case_is_named_not_typed() {
        assertThat(entry("decline-demand", "demand")).isEqualTo(new Entry.Reference(Named.DEMAND));
        assertThat(entry("accept-remedy", "option")).isEqualTo(new Entry.Reference(Named.OPTION));
        assertThat(entry("correct-record", "sequence")).isEqualTo(new Entry.Reference(Named.EVENT));
        assertThat(entry("classify-complaint", "taxonomyVersion")).isEqualTo(new Entry.Reference(Named.TAXONOMY));
    }

    @Test
    void nobody_reviews_his_own_words() {
        assertThat(entry("close-as-unreachable", "reviewedBy")).isEqualTo(new Entry.Person(false));
        assertThat(entry("assign-owner", "owner")).isEqualTo(new Entry.Person(true));
    }

    private static Entry entry(String step, String field) {
        return of(StepForm.of(step).orElseThrow().fields(), field);
    }

    private static Entry entryWithin(String step, String group, String field) {
        return of(((Entry.Group) entry(step, group)).fields(), field);
    }

    private static Entry of(List<StepField> fields, String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow()
                .entry();
    }
}
