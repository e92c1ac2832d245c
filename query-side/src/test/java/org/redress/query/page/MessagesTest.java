package org.redress.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
import org.redress.events.NextAction;
import org.redress.events.OrganisationEvent;
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
import org.redress.lifecycle.Lifecycle;
import org.redress.lifecycle.state.Stage;

class MessagesTest {
    private static final String ENGLISH = "/org/redress/query/page/messages.properties";
    private static final String CHINESE = "/org/redress/query/page/messages_zh.properties";

    @Test
    void both_languages_say_the_same_things() throws IOException {
        assertThat(texts(CHINESE).keySet()).isEqualTo(texts(ENGLISH).keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, CHINESE})
    void every_word_of_the_domain_has_a_name(String bundle) throws IOException {
        assertThat(texts(bundle).stringPropertyNames()).containsAll(names().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, CHINESE})
    void no_text_has_a_quote_that_would_hide_what_follows(String bundle) throws IOException {
        assertThat(texts(bundle).values()).noneMatch(text -> text.toString().contains("'"));
    }

    @Test
    void chinese_texts_use_chinese_punctuation() throws IOException {
        assertThat(texts(CHINESE).values())
                .noneMatch(text -> text.toString().matches(".*[\\u4e00-\\u9fff][,.:;?!()].*"));
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
                        NextAction.class,
                        PreventionElement.class,
                        ProcedureStep.class,
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
                .filter(event -> !OrganisationEvent.class.isAssignableFrom(event.getValue()))
                .map(event -> "event." + event.getKey());
        return Stream.of(constants, steps, events).flatMap(each -> each);
    }

    private static Properties texts(String bundle) throws IOException {
        Properties texts = new Properties();
        try (InputStream file = Objects.requireNonNull(MessagesTest.class.getResourceAsStream(bundle))) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
