package org.redress.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.events.Answer;
import org.redress.events.AppealResult;
import org.redress.events.Basis;
import org.redress.events.BehaviouralStyle;
import org.redress.events.CaseSource;
import org.redress.events.CauseDimension;
import org.redress.events.Channel;
import org.redress.events.ClosingElement;
import org.redress.events.ClosingOutcome;
import org.redress.events.ComplaintEvent;
import org.redress.events.ComplaintType;
import org.redress.events.ContactPurpose;
import org.redress.events.ContactResult;
import org.redress.events.CustomerNeed;
import org.redress.events.CustomerOutcome;
import org.redress.events.EmergencyKind;
import org.redress.events.EmergencyParty;
import org.redress.events.EmotionalState;
import org.redress.events.EscalationCause;
import org.redress.events.EventCatalogue;
import org.redress.events.EvidenceKind;
import org.redress.events.HoldReason;
import org.redress.events.Merits;
import org.redress.events.Mistake;
import org.redress.events.NextAction;
import org.redress.events.PreventionElement;
import org.redress.events.ProcedureStep;
import org.redress.events.PromiseKind;
import org.redress.events.QualityDimension;
import org.redress.events.QualityStage;
import org.redress.events.RemedyKind;
import org.redress.events.Role;
import org.redress.events.SatisfactionLevel;
import org.redress.events.Severity;
import org.redress.events.ThirdParty;
import org.redress.events.TimeSlot;
import org.redress.events.ValueOrientation;
import org.redress.http.problem.ProblemKind;
import org.redress.lifecycle.Lifecycle;
import org.redress.lifecycle.organisation.OrganisationRefusal;
import org.redress.lifecycle.state.Stage;

class MessagesTest {
    private static final String PAGES = "org/redress/query/page/messages";

    @ParameterizedTest
    @MethodSource("bundles")
    void both_languages_say_the_same_things(String bundle) throws IOException {
        assertThat(texts(bundle, "_zh").keySet()).isEqualTo(texts(bundle, "").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_zh"})
    void every_word_of_the_domain_has_a_name(String language) throws IOException {
        assertThat(texts(PAGES, language).stringPropertyNames()).containsAll(names().toList());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void no_text_has_a_quote_that_would_hide_what_follows(String bundle) throws IOException {
        assertThat(texts(bundle, "").values()).noneMatch(text -> text.toString().contains("'"));
        assertThat(texts(bundle, "_zh").values())
                .noneMatch(text -> text.toString().contains("'"));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void chinese_texts_use_chinese_punctuation(String bundle) throws IOException {
        assertThat(texts(bundle, "_zh").values())
                .noneMatch(text -> text.toString().matches(".*[\\u4e00-\\u9fff][,.:;?!()].*"));
    }

    @Test
    void no_bundle_says_what_another_one_says() throws IOException {
        Map<String, String> saidBy = new HashMap<>();
        for (String bundle : bundles()) {
            for (String key : texts(bundle, "").stringPropertyNames()) {
                assertThat(saidBy.put(key, bundle)).as(key).isNull();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void no_bundle_says_the_same_thing_twice(String bundle) throws IOException {
        for (String language : List.of("", "_zh")) {
            try (InputStream file = MessagesTest.class.getResourceAsStream("/" + bundle + language + ".properties")) {
                new Once().load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
        }
    }

    /** Of two lines with one key the second would count, and nobody would be told. */
    private static final class Once extends Properties {
        private static final long serialVersionUID = 1L;

        @Override
        public synchronized Object put(Object key, Object value) {
            assertThat(super.put(key, value)).as(key.toString()).isNull();
            return null;
        }
    }

    /** As the pages themselves are told. */
    static List<String> bundles() throws IOException {
        Properties settings = load("/org/redress/query/query-side.properties");
        return Stream.of(settings.getProperty("spring.messages.basename").split(","))
                .map(String::strip)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_zh"})
    void every_refusal_of_a_change_to_the_organisation_has_a_sentence(String language) throws IOException {
        assertThat(texts("org/redress/query/organisation/messages", language).stringPropertyNames())
                .containsAll(Stream.of(OrganisationRefusal.values())
                        .map(refusal -> "organisation.refusal." + refusal)
                        .toList());
    }

    private static Stream<String> names() {
        Stream<String> constants = Stream.<Class<? extends Enum<?>>>of(
                        Answer.class,
                        AppealResult.class,
                        Basis.class,
                        BehaviouralStyle.class,
                        CaseSource.class,
                        CauseDimension.class,
                        Channel.class,
                        ClosingElement.class,
                        ClosingOutcome.class,
                        ComplaintType.class,
                        ContactPurpose.class,
                        ContactResult.class,
                        CustomerNeed.class,
                        CustomerOutcome.class,
                        EmergencyKind.class,
                        EmergencyParty.class,
                        EmotionalState.class,
                        EscalationCause.class,
                        EvidenceKind.class,
                        HoldReason.class,
                        Merits.class,
                        Mistake.class,
                        NextAction.class,
                        PreventionElement.class,
                        ProcedureStep.class,
                        ProblemKind.class,
                        PromiseKind.class,
                        QualityDimension.class,
                        QualityStage.class,
                        RemedyKind.class,
                        Role.class,
                        SatisfactionLevel.class,
                        Severity.class,
                        Stage.class,
                        ThirdParty.class,
                        TimeSlot.class,
                        ValueOrientation.class)
                .flatMap(kind -> Stream.of(kind.getEnumConstants())
                        .map(constant -> kind.getSimpleName() + "." + constant.name()));
        Stream<String> steps = Lifecycle.STEPS.stream().map(step -> "step." + step.name());
        Stream<String> events = EventCatalogue.all().entrySet().stream()
                .filter(event -> ComplaintEvent.class.isAssignableFrom(event.getValue()))
                .map(event -> "event." + event.getKey());
        return Stream.of(constants, steps, events).flatMap(each -> each);
    }

    private static Properties texts(String bundle, String language) throws IOException {
        return load("/" + bundle + language + ".properties");
    }

    private static Properties load(String file) throws IOException {
        Properties texts = new Properties();
        try (InputStream open = Objects.requireNonNull(MessagesTest.class.getResourceAsStream(file), file)) {
            texts.load(new InputStreamReader(open, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
