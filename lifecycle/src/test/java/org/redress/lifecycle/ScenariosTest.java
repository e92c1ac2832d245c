package org.redress.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.lifecycle.Cast.COLLEAGUE;
import static org.redress.lifecycle.Cast.NEXT_WEEK;
import static org.redress.lifecycle.Cast.NOW;
import static org.redress.lifecycle.Cast.TOMORROW;
import static org.redress.lifecycle.Cast.id;
import static org.redress.lifecycle.Cast.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redress.events.Basis;
import org.redress.events.CauseDimension;
import org.redress.events.Channel;
import org.redress.events.ClosingOutcome;
import org.redress.events.ComplaintClosed;
import org.redress.events.ComplaintEvent;
import org.redress.events.ContactPurpose;
import org.redress.events.ContactResult;
import org.redress.events.CustomerOutcome;
import org.redress.events.EmotionalState;
import org.redress.events.EventCatalogue;
import org.redress.events.EvidenceKind;
import org.redress.events.Money;
import org.redress.events.PersonId;
import org.redress.events.RemedyKind;
import org.redress.events.Role;
import org.redress.events.SatisfactionLevel;
import org.redress.lifecycle.acknowledgement.ApologizeAndAcknowledge;
import org.redress.lifecycle.acknowledgement.RecordSecondApologyAndThanks;
import org.redress.lifecycle.closure.CloseComplaint;
import org.redress.lifecycle.contact.RecordContactAttempt;
import org.redress.lifecycle.contact.RelocateConversation;
import org.redress.lifecycle.decision.Circumstances;
import org.redress.lifecycle.decision.Decision;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.decision.Warning;
import org.redress.lifecycle.demand.DeclineDemand;
import org.redress.lifecycle.input.ShortText;
import org.redress.lifecycle.intake.CustomerDetails;
import org.redress.lifecycle.intake.ReceiveComplaint;
import org.redress.lifecycle.investigation.EstablishFact;
import org.redress.lifecycle.investigation.ExplainCause;
import org.redress.lifecycle.investigation.IdentifyRootCause;
import org.redress.lifecycle.investigation.InvolveResponsiblePerson;
import org.redress.lifecycle.policy.ComplaintPolicy;
import org.redress.lifecycle.prevention.DecidePrevention;
import org.redress.lifecycle.promise.FulfilPromise;
import org.redress.lifecycle.promise.MakePromise;
import org.redress.lifecycle.remedy.AcceptRemedy;
import org.redress.lifecycle.remedy.CompleteRemedy;
import org.redress.lifecycle.remedy.ProposeRemedy;
import org.redress.lifecycle.remedy.StartRemedy;
import org.redress.lifecycle.remedy.WithdrawAcceptance;
import org.redress.lifecycle.satisfaction.ConfirmSatisfaction;
import org.redress.lifecycle.state.ComplaintState;
import org.redress.lifecycle.state.Stage;
import org.redress.lifecycle.statement.ConfirmUnderstanding;
import org.redress.lifecycle.statement.RecordStatement;

/** The scenarios of the requirements' section 7, as far as they need no clock: told in commands only. */
class ScenariosTest {
    private final List<ComplaintEvent> history = new ArrayList<>();

    @Test
    void SC_05_angry_customer_on_the_sales_floor() {
        assertThat(takes(receipt(Channel.FACE_TO_FACE, EmotionalState.AGITATED)))
                .containsExactly(Warning.HANDLED_IN_PUBLIC);
        takes(new RelocateConversation(text("Meeting room")));
        assertThat(takes(apology())).doesNotContain(Warning.HANDLED_IN_PUBLIC);
        takes(new ExplainCause(text("A bad batch of seals"), null));
        takes(statement());
        takes(new ConfirmUnderstanding(text("You want a pump that works")));
        takes(proposal(option(RemedyKind.REPLACEMENT, "D1")));
        takes(new RecordSecondApologyAndThanks(text("Sorry again"), text("Thank you for telling us")));
        assertThat(told())
                .containsSubsequence(
                        "ConversationRelocated",
                        "ApologyAndAcknowledgementGiven",
                        "CauseExplained",
                        "UnderstandingConfirmed",
                        "RemedyProposed",
                        "ClosingApologyAndThanksGiven");
    }

    @Test
    void SC_18_dissatisfied_but_acceptable() {
        understood();
        takes(new DeclineDemand(id("D1"), text("Out of warranty"), text("A used pump")));
        takes(proposal(option(RemedyKind.ALTERNATIVE)));
        takes(new AcceptRemedy(id("O1-1"), true, null));
        carriedOut();
        takes(new ConfirmSatisfaction(
                SatisfactionLevel.DISSATISFIED_BUT_ACCEPTABLE,
                CustomerOutcome.RETURNS,
                text("Not satisfied, but I can accept it")));
        causeFound(CauseDimension.TECHNOLOGY, null);
        takes(Role.GROUP_LEADER, new DecidePrevention(null, text("A single case")));
        takes(new FulfilPromise(id("P1"), text("We rang up"), null));
        takes(Role.DEALER_CAC_AGENT, new CloseComplaint(null, null));
        assertThat(history.getLast())
                .isInstanceOfSatisfying(
                        ComplaintClosed.class,
                        closed -> assertThat(closed.outcome()).isEqualTo(ClosingOutcome.DISSATISFIED_BUT_ACCEPTABLE));
    }

    @Test
    void SC_20_unreasonable_demand() {
        takes(receipt(Channel.PHONE, EmotionalState.CALM));
        takes(apology());
        takes(new DeclineDemand(id("D1"), text("A new car for a pump"), text("A new pump")));
        refused(new MakePromise(text("A new car"), null, TOMORROW, id("D1")), Refusal.DEMAND_DECLINED);
        takes(statement());
        takes(new ConfirmUnderstanding(text("You want a new car")));
        refused(proposal(option(RemedyKind.REPLACEMENT, "D1")), Refusal.DEMAND_DECLINED);
        takes(proposal(option(RemedyKind.REPLACEMENT)));
    }

    @Test
    void SC_21_several_remedies_and_the_customer_changes_his_mind() {
        understood();
        takes(proposal(option(RemedyKind.REPAIR, "D1"), option(RemedyKind.REPLACEMENT, "D1")));
        takes(new AcceptRemedy(id("O1-2"), true, null));
        takes(new WithdrawAcceptance(text("My neighbour says repair is better")));
        takes(proposal(option(RemedyKind.REPAIR, "D1")));
        refused(new AcceptRemedy(id("O1-2"), true, null), Refusal.OPTION_UNKNOWN);
        takes(new AcceptRemedy(id("O2-1"), true, null));
        takes(new StartRemedy());
        refused(new WithdrawAcceptance(text("Again")), Refusal.REMEDY_STARTED);
        assertThat(told())
                .containsSubsequence(
                        "RemedyProposed", "RemedyAccepted", "AcceptanceWithdrawn", "RemedyProposed", "RemedyAccepted");
    }

    @Test
    void SC_22_misunderstanding() {
        understood();
        causeFound(CauseDimension.MISUNDERSTANDING, null);
        takes(new ExplainCause(text("The light means it works"), SatisfactionLevel.SATISFIED));
        assertThat(state().stage()).isEqualTo(Stage.RESOLVED);
        assertThat(state().progress().resolved().resolutionKinds()).containsExactly(RemedyKind.EXPLANATION);
    }

    @Test
    void SC_23_person_caused_complaint() {
        understood();
        causeFound(CauseDimension.PEOPLE, COLLEAGUE);
        refused(new InvolveResponsiblePerson(COLLEAGUE, null, NOW, text("They met")), Refusal.CONSENT_MISSING);
        takes(new InvolveResponsiblePerson(COLLEAGUE, NOW.minusSeconds(3600), NOW, text("They shook hands")));
    }

    private void understood() {
        takes(receipt(Channel.PHONE, EmotionalState.CALM));
        takes(apology());
        takes(statement());
        takes(new ConfirmUnderstanding(text("Your pump leaks")));
    }

    private void carriedOut() {
        takes(new StartRemedy());
        takes(new CompleteRemedy(
                text("Done"), List.of(new CompleteRemedy.Proof(EvidenceKind.PHOTO, text("A picture"))), null));
        takes(new RecordContactAttempt(
                ContactPurpose.RESULT_CONFIRMATION, Channel.PHONE, NOW, ContactResult.REACHED, null, null, null));
    }

    private void causeFound(CauseDimension dimension, @Nullable PersonId responsible) {
        takes(new EstablishFact(text("It was seen"), Basis.CONFIRMED));
        takes(new IdentifyRootCause(dimension, text("So it was"), List.of(id("F1")), responsible));
    }

    private List<Warning> takes(Object command) {
        return takes(Role.HANDLER, command);
    }

    private List<Warning> takes(Role role, Object command) {
        Decision decision = decide(role, command);
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        history.addAll(((Decision.Accepted) decision).events());
        return ((Decision.Accepted) decision).warnings();
    }

    private void refused(Object command, Refusal refusal) {
        assertThat(decide(Role.HANDLER, command)).isEqualTo(new Decision.Refused(refusal));
    }

    private Decision decide(Role role, Object command) {
        return Given.stepOf(command)
                .decide(
                        command,
                        state(),
                        new Circumstances(Cast.COMPLAINT, Cast.handlerAs(role), ComplaintPolicy.ofCatalogue(), NOW));
    }

    private ComplaintState state() {
        return ComplaintState.of(history);
    }

    private List<String> told() {
        return history.stream()
                .map(event -> EventCatalogue.nameOf(event.getClass()))
                .toList();
    }

    private static ReceiveComplaint receipt(Channel channel, EmotionalState mood) {
        return new ReceiveComplaint(
                channel,
                null,
                new CustomerDetails(null, id("Li Na"), null, null, null, null),
                text("It failed."),
                List.of(text("A new one")),
                mood,
                null,
                null,
                null,
                null);
    }

    private static ApologizeAndAcknowledge apology() {
        return new ApologizeAndAcknowledge(text("We are sorry."), Channel.PHONE, Duration.ofDays(3), TOMORROW, null);
    }

    private static RecordStatement statement() {
        return new RecordStatement(
                null, text("I"), text("It leaks"), text("Here"), text("So"), text("Bad"), text("Very"), null, null);
    }

    private static ProposeRemedy proposal(ProposeRemedy.Option... options) {
        return new ProposeRemedy(List.of(options), NEXT_WEEK, null);
    }

    private static ProposeRemedy.Option option(RemedyKind kind, String... covers) {
        return new ProposeRemedy.Option(
                kind,
                text("An outline"),
                text("An effect"),
                List.of(text("Quick")),
                List.of(text("Used")),
                Duration.ofDays(2),
                new Money("100", "CNY"),
                Stream.of(covers).map(ShortText::new).toList());
    }
}
