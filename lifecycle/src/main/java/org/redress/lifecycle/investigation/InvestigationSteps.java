package org.redress.lifecycle.investigation;

import java.util.List;
import java.util.Map;
import org.redress.events.BackgroundReviewed;
import org.redress.events.Basis;
import org.redress.events.CauseDimension;
import org.redress.events.CauseExplained;
import org.redress.events.ComplaintEvent;
import org.redress.events.FactEstablished;
import org.redress.events.Merits;
import org.redress.events.MeritsDecided;
import org.redress.events.MisunderstandingCleared;
import org.redress.events.ResponsiblePersonInvolved;
import org.redress.events.RootCauseIdentified;
import org.redress.events.SatisfactionLevel;
import org.redress.lifecycle.decision.Circumstances;
import org.redress.lifecycle.decision.Decision;
import org.redress.lifecycle.decision.Examples;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.decision.Step;
import org.redress.lifecycle.decision.Warning;
import org.redress.lifecycle.input.ShortText;
import org.redress.lifecycle.state.ComplaintState;
import org.redress.lifecycle.state.Investigation;
import org.redress.lifecycle.state.Stage;

/** The rules of finding out: facts with their basis, a cause on confirmed facts, an explanation after the apology. */
public final class InvestigationSteps {
    public static final Step<ReviewCustomerBackground> REVIEW_CUSTOMER_BACKGROUND = new Step<>(
            ReviewCustomerBackground.class,
            InvestigationSteps::decide,
            state -> new ReviewCustomerBackground(Examples.WORDS));

    public static final Step<EstablishFact> ESTABLISH_FACT = new Step<>(
            EstablishFact.class,
            InvestigationSteps::decide,
            state -> new EstablishFact(Examples.WORDS, Basis.CUSTOMER_STATED));

    public static final Step<IdentifyRootCause> IDENTIFY_ROOT_CAUSE =
            new Step<>(IdentifyRootCause.class, InvestigationSteps::decide, InvestigationSteps::exampleOfCause);

    public static final Step<ExplainCause> EXPLAIN_CAUSE =
            new Step<>(ExplainCause.class, InvestigationSteps::decide, state -> new ExplainCause(Examples.WORDS, null));

    public static final Step<InvolveResponsiblePerson> INVOLVE_RESPONSIBLE_PERSON = new Step<>(
            InvolveResponsiblePerson.class, InvestigationSteps::decide, InvestigationSteps::exampleOfInvolvement);

    public static final Step<DecideMerits> DECIDE_MERITS = new Step<>(
            DecideMerits.class,
            InvestigationSteps::decide,
            state -> new DecideMerits(
                    state.investigation().merits() == Merits.UPHELD ? Merits.NOT_UPHELD : Merits.UPHELD,
                    Examples.WORDS));

    private InvestigationSteps() {}

    private static Decision decide(ReviewCustomerBackground command, ComplaintState state, Circumstances at) {
        return state.stage().isOpen()
                ? Decision.accept(new BackgroundReviewed(state.words(command.findings())))
                : Decision.notOpen(state.stage());
    }

    private static Decision decide(EstablishFact command, ComplaintState state, Circumstances at) {
        return state.stage().isOpen()
                ? Decision.accept(new FactEstablished(
                        state.investigation().nextFactId(), state.words(command.assertion()), command.basis()))
                : Decision.notOpen(state.stage());
    }

    private static Decision decide(IdentifyRootCause command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpen()) {
            return Decision.notOpen(state.stage());
        }
        Map<String, Basis> known = state.investigation().facts();
        List<String> facts = command.facts().stream().map(ShortText::value).toList();
        if (!known.keySet().containsAll(facts)) {
            return Decision.refuse(Refusal.FACT_UNKNOWN);
        }
        if (facts.stream().anyMatch(fact -> known.get(fact) != Basis.CONFIRMED)) {
            return Decision.refuse(Refusal.FACT_NOT_CONFIRMED);
        }
        return Decision.accept(new RootCauseIdentified(
                command.dimension(), state.words(command.cause()), facts, command.responsiblePerson()));
    }

    private static Decision decide(ExplainCause command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpen()) {
            return Decision.notOpen(state.stage());
        }
        if (!state.isAcknowledged()) {
            return Decision.refuse(Refusal.NOT_ACKNOWLEDGED);
        }
        if (at.policy().citesPrecedent(command.explanation())) {
            return Decision.refuse(Refusal.COMPENSATION_PRECEDENT_CITED);
        }
        SatisfactionLevel answer = command.closedQuestionAnswer();
        CauseExplained explained = new CauseExplained(state.words(command.explanation()));
        return answer == null ? explain(state, explained) : resolve(explained, answer, state);
    }

    private static Decision explain(ComplaintState state, ComplaintEvent... events) {
        return Decision.accept(events).warnIf(state.isHeardInPublic(), Warning.HANDLED_IN_PUBLIC);
    }

    /** A misunderstanding is resolved by explaining it, when the customer says so on a closed question. Source: SC-22. */
    private static Decision resolve(CauseExplained explained, SatisfactionLevel answer, ComplaintState state) {
        Investigation.Cause cause = state.investigation().cause();
        if (cause == null) {
            return Decision.refuse(Refusal.ROOT_CAUSE_MISSING);
        }
        if (cause.dimension() != CauseDimension.MISUNDERSTANDING) {
            return Decision.refuse(Refusal.NOT_A_MISUNDERSTANDING);
        }
        if (state.stage() != Stage.UNDER_INVESTIGATION) {
            return Decision.refuse(Refusal.NOT_UNDER_INVESTIGATION);
        }
        return answer.isAcceptable()
                ? explain(state, explained, new MisunderstandingCleared(answer))
                : Decision.refuse(Refusal.LEVEL_NOT_ACCEPTABLE);
    }

    private static Decision decide(InvolveResponsiblePerson command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpen()) {
            return Decision.notOpen(state.stage());
        }
        Investigation.Cause cause = state.investigation().cause();
        if (cause == null) {
            return Decision.refuse(Refusal.ROOT_CAUSE_MISSING);
        }
        if (cause.dimension() != CauseDimension.PEOPLE) {
            return Decision.refuse(Refusal.CAUSE_IS_NOT_A_PERSON);
        }
        if (!command.responsiblePerson().equals(cause.responsiblePerson())) {
            return Decision.refuse(Refusal.NOT_THE_RESPONSIBLE_PERSON);
        }
        if (command.consentGivenAt() == null || command.consentGivenAt().isAfter(command.metAt())) {
            return Decision.refuse(Refusal.CONSENT_MISSING);
        }
        return Decision.accept(new ResponsiblePersonInvolved(
                command.responsiblePerson(), command.consentGivenAt(), command.metAt(), state.words(command.result())));
    }

    /** Another finding replaces an earlier one; the earlier one stays on record. */
    private static Decision decide(DecideMerits command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpen()) {
            return Decision.notOpen(state.stage());
        }
        if (state.stage() == Stage.RECEIVED || state.stage() == Stage.ACKNOWLEDGED) {
            return Decision.refuse(Refusal.NOT_UNDER_INVESTIGATION);
        }
        return command.merits() == state.investigation().merits()
                ? Decision.alreadySo()
                : Decision.accept(new MeritsDecided(command.merits(), state.words(command.reason())));
    }

    private static IdentifyRootCause exampleOfCause(ComplaintState state) {
        String fact = state.investigation().facts().entrySet().stream()
                .filter(known -> known.getValue() == Basis.CONFIRMED)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("none");
        return new IdentifyRootCause(CauseDimension.PEOPLE, Examples.WORDS, List.of(new ShortText(fact)), null);
    }

    private static InvolveResponsiblePerson exampleOfInvolvement(ComplaintState state) {
        Investigation.Cause cause = state.investigation().cause();
        return new InvolveResponsiblePerson(
                cause == null || cause.responsiblePerson() == null ? Examples.SOMEBODY_ELSE : cause.responsiblePerson(),
                Examples.MOMENT,
                Examples.MOMENT,
                Examples.WORDS);
    }
}
