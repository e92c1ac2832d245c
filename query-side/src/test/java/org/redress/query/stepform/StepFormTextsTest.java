package org.redress.query.stepform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.lifecycle.Lifecycle;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.decision.Warning;

class StepFormTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_zh.properties"})
    void every_field_of_every_step_has_a_label(String bundle) throws IOException {
        Properties texts = texts(bundle);

        Lifecycle.STEPS.stream()
                .map(step -> StepForm.of(step.name()).orElseThrow())
                .forEach(form -> fields(form.fields())
                        .forEach(field -> assertThat(texts.stringPropertyNames())
                                .as(form.step())
                                .containsAnyOf("field." + form.step() + "." + field.name(), "field." + field.name())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_zh.properties"})
    void one_of_a_list_has_a_name_of_its_own(String bundle) throws IOException {
        Properties texts = texts(bundle);

        Lifecycle.STEPS.stream()
                .map(step -> StepForm.of(step.name()).orElseThrow())
                .forEach(form -> fields(form.fields())
                        .filter(field -> field.entry() instanceof Entry.Many)
                        .forEach(field -> assertThat(texts.stringPropertyNames())
                                .containsAnyOf("item." + form.step() + "." + field.name(), "item." + field.name())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_zh.properties"})
    void every_refusal_and_every_warning_has_a_sentence(String bundle) throws IOException {
        assertThat(texts(bundle).stringPropertyNames())
                .containsAll(Stream.concat(
                                Arrays.stream(Refusal.values()).map(refusal -> "refusal." + refusal),
                                Arrays.stream(Warning.values()).map(warning -> "warning." + warning))
                        .toList());
    }

    /** The fields themselves and those within them; an item of a list has no name. */
    private static Stream<StepField> fields(List<StepField> fields) {
        return fields.stream().flatMap(field -> Stream.concat(Stream.of(field), within(field.entry())));
    }

    private static Stream<StepField> within(Entry entry) {
        return switch (entry) {
            case Entry.Group group -> fields(group.fields());
            case Entry.Many many -> within(many.item().entry());
            default -> Stream.empty();
        };
    }

    private static Properties texts(String bundle) throws IOException {
        Properties texts = new Properties();
        try (InputStream file = Objects.requireNonNull(StepForm.class.getResourceAsStream(bundle))) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
