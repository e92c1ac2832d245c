package org.redress.lifecycle.remedy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.redress.events.AcceptanceWithdrawn;
import org.redress.events.ComplaintEvent;
import org.redress.events.DemandStated;
import org.redress.events.Money;
import org.redress.events.PromiseKind;
import org.redress.events.PromiseMade;
import org.redress.events.PromiseReleased;
import org.redress.events.ProposalExpired;
import org.redress.events.RemedyAccepted;
import org.redress.events.RemedyKind;
import org.redress.events.RemedyOption;
import org.redress.events.RemedyProposed;
import org.redress.events.RemedyRejected;
import org.redress.events.ResultReportResumed;
import org.redress.events.Role;
import org.redress.lifecycle.decision.Circumstances;
import org.redress.lifecycle.decision.Decision;
import org.redress.lifecycle.decision.Examples;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.decision.Review;
import org.redress.lifecycle.decision.Step;
import org.redress.lifecycle.decision.Warning;
import org.redress.lifecycle.input.FreeText;
import org.redress.lifecycle.input.ShortText;
import org.redress.lifecycle.state.Authorizations;
import org.redress.lifecycle.state.ComplaintState;
import org.redress.lifecycle.state.Demands;
import org.redress.lifecycle.state.Progress;

/** The rules of agreeing on a way out: propose within one's authority, accept, reject, change one's mind (M-13 to M-15). */
public final class ProposalSteps {
    public static final Step<ProposeRemedy> PROPOSE_REMEDY =
            new Step<>(ProposeRemedy.class, ProposalSteps::decide, ProposalSteps::exampleOfProposal);

    public static final Step<AcceptRemedy> ACCEPT_REMEDY =
            new Step<>(AcceptRemedy.class, ProposalSteps::decide, ProposalSteps::exampleOfAcceptance);

    public static final Step<RejectRemedy> REJECT_REMEDY =
            new Step<>(RejectRemedy.class, ProposalSteps::decide, state -> new RejectRemedy(Examples.WORDS, null));

    public static final Step<WithdrawAcceptance> WITHDRAW_ACCEPTANCE = new Step<>(
            WithdrawAcceptance.class, ProposalSteps::decide, state -> new WithdrawAcceptance(Examples.WORDS));

    public static final Step<ExpireProposal> EXPIRE_PROPOSAL =
            new Step<>(ExpireProposal.class, ProposalSteps::decide, state -> new ExpireProposal());

    private ProposalSteps() {}

    private static Decision decide(ProposeRemedy command, ComplaintState state, Circumstances at) {
        return switch (state.stage()) {
            case NOT_RECEIVED, CLOSED, WITHDRAWN, MERGED -> Decision.notOpen(state.stage());
            case RECEIVED -> Decision.refuse(Refusal.NOT_ACKNOWLEDGED);
            case ACKNOWLEDGED -> Decision.refuse(Refusal.UNDERSTANDING_NOT_CONFIRMED);
            case UNDER_INVESTIGATION ->
                whyNotPropose(command, state, at).map(Decision::refuse).orElseGet(() -> propose(command, state, at));
            case AWAITING_AUTHORIZATION -> Decision.refuse(Refusal.AUTHORIZATION_PENDING);
            case REMEDY_PROPOSED,
                    REMEDY_AGREED,
                    REMEDY_IN_PROGRESS,
                    ON_HOLD,
                    AWAITING_CONFIRMATION,
                    UNREACHABLE,
                    RESOLVED -> Decision.refuse(Refusal.NOT_UNDER_INVESTIGATION);
        };
    }

    private static Optional<Refusal> whyNotPropose(ProposeRemedy command, ComplaintState state, Circumstances at) {
        if (!state.isAcknowledged()) {
            return Optional.of(Refusal.NOT_ACKNOWLEDGED);
        }
        if (!state.isUnderstandingConfirmed()) {
            return Optional.of(Refusal.UNDERSTANDING_NOT_CONFIRMED);
        }
        return command.options().stream()
                .flatMap(option -> whyNotOffer(option, state, at).stream())
                .findFirst()
                .or(() -> Review.ofReply(command.reviewedBy(), state, at));
    }

    private static Optional<Refusal> whyNotOffer(ProposeRemedy.Option option, ComplaintState state, Circumstances at) {
        Demands demands = state.demands();
        List<String> covers = values(option.covers());
        if (!demands.stated().containsAll(covers)) {
            return Optional.of(Refusal.DEMAND_UNKNOWN);
        }
        if (covers.stream().anyMatch(demands.declined()::contains)) {
            return Optional.of(Refusal.DEMAND_DECLINED);
        }
        if (covers.stream().anyMatch(demands.moved()::containsKey)) {
            return Optional.of(Refusal.DEMAND_MOVED);
        }
        if (words(option).anyMatch(text -> at.policy().citesPrecedent(text.value()))) {
            return Optional.of(Refusal.COMPENSATION_PRECEDENT_CITED);
        }
        return option.draft() == null
                ? whyNotAlone(option, at)
                : whyNotAsDrafted(option, option.draft().value(), state.authorizations(), at);
    }

    private static Optional<Refusal> whyNotAlone(ProposeRemedy.Option option, Circumstances at) {
        return at.policy().authority().covers(at.caller().role(), option.kind(), option.budget())
                ? Optional.empty()
                : Optional.of(Refusal.BEYOND_AUTHORITY);
    }

    /**
     * What was granted may be offered by anybody on the case: the same kind, and no more than was granted. What nobody had
     * to grant is offered within the own authority.
     */
    private static Optional<Refusal> whyNotAsDrafted(
            ProposeRemedy.Option option, String id, Authorizations authorizations, Circumstances at) {
        Optional<Authorizations.Draft> draft = authorizations.draft(id);
        if (draft.isEmpty()) {
            return Optional.of(Refusal.DRAFT_UNKNOWN);
        }
        if (draft.get().needs().isEmpty()) {
            return whyNotAlone(option, at);
        }
        return draft.get().covers(option.kind(), option.budget())
                ? Optional.empty()
                : Optional.of(Refusal.AUTHORIZATION_MISSING);
    }

    private static Decision propose(ProposeRemedy command, ComplaintState state, Circumstances at) {
        int proposal = state.progress().remedy().proposals() + 1;
        List<RemedyOption> options = new ArrayList<>();
        for (ProposeRemedy.Option option : command.options()) {
            options.add(option(option, "O" + proposal + "-" + (options.size() + 1), state));
        }
        Role role = at.caller().role();
        return Decision.accept(
                        new RemedyProposed(
                                proposal, options, command.executionBy(), command.reviewedBy(), command.validUntil()),
                        new PromiseMade(
                                state.promises().nextId(),
                                PromiseKind.REMEDY_EXECUTION,
                                null,
                                null,
                                command.executionBy()))
                .warnIf(
                        proposal == 1
                                && options.stream()
                                        .anyMatch(option ->
                                                at.policy().authority().isMaximum(role, option.budget())),
                        Warning.MAXIMUM_CONCESSION_FIRST)
                .warnIf(options.stream().anyMatch(option -> option.covers().isEmpty()), Warning.BENEFIT_WITHOUT_DEMAND);
    }

    private static RemedyOption option(ProposeRemedy.Option option, String id, ComplaintState state) {
        return new RemedyOption(
                id,
                option.kind(),
                state.words(option.outline()),
                state.words(option.effect()),
                option.pros().stream().map(state::words).toList(),
                option.cons().stream().map(state::words).toList(),
                option.timeNeeded(),
                option.budget(),
                values(option.covers()),
                option.draft() == null ? null : option.draft().value());
    }

    private static Decision decide(AcceptRemedy command, ComplaintState state, Circumstances at) {
        String option = command.option().value();
        Progress.Remedy remedy = state.progress().remedy();
        return switch (state.stage()) {
            case NOT_RECEIVED, CLOSED, WITHDRAWN, MERGED -> Decision.notOpen(state.stage());
            case RECEIVED,
                    ACKNOWLEDGED,
                    UNDER_INVESTIGATION,
                    AWAITING_AUTHORIZATION,
                    AWAITING_CONFIRMATION,
                    UNREACHABLE,
                    RESOLVED -> Decision.refuse(Refusal.NO_REMEDY_PROPOSED);
            case REMEDY_PROPOSED -> accept(command, state);
            case REMEDY_AGREED, REMEDY_IN_PROGRESS, ON_HOLD ->
                remedy.underway().option().equals(option)
                        ? Decision.alreadySo()
                        : Decision.refuse(Refusal.NO_REMEDY_PROPOSED);
        };
    }

    private static Decision accept(AcceptRemedy command, ComplaintState state) {
        Optional<Progress.Offer> offer =
                state.progress().remedy().offer(command.option().value());
        if (offer.isEmpty()) {
            return Decision.refuse(Refusal.OPTION_UNKNOWN);
        }
        if (!command.outlineAgreed()) {
            return Decision.refuse(Refusal.OUTLINE_NOT_AGREED);
        }
        return state.demands().areSettledBy(offer.get().covers())
                ? Decision.accept(new RemedyAccepted(offer.get().option(), state.wordsIfAny(command.details())))
                : Decision.refuse(Refusal.DEMAND_UNCOVERED);
    }

    private static Decision decide(RejectRemedy command, ComplaintState state, Circumstances at) {
        return switch (state.stage()) {
            case NOT_RECEIVED, CLOSED, WITHDRAWN, MERGED -> Decision.notOpen(state.stage());
            case REMEDY_PROPOSED -> reject(command, state);
            case RECEIVED,
                    ACKNOWLEDGED,
                    UNDER_INVESTIGATION,
                    AWAITING_AUTHORIZATION,
                    REMEDY_AGREED,
                    REMEDY_IN_PROGRESS,
                    ON_HOLD,
                    AWAITING_CONFIRMATION,
                    UNREACHABLE,
                    RESOLVED -> Decision.refuse(Refusal.NO_REMEDY_PROPOSED);
        };
    }

    private static Decision reject(RejectRemedy command, ComplaintState state) {
        List<ComplaintEvent> events = offTheTable(new RemedyRejected(state.words(command.reason())), state);
        if (command.counterDemand() != null) {
            events.add(new DemandStated(state.demands().nextId(), state.words(command.counterDemand())));
        }
        return Decision.accept(events);
    }

    private static Decision decide(WithdrawAcceptance command, ComplaintState state, Circumstances at) {
        return switch (state.stage()) {
            case NOT_RECEIVED, CLOSED, WITHDRAWN, MERGED -> Decision.notOpen(state.stage());
            case RECEIVED, ACKNOWLEDGED, UNDER_INVESTIGATION, AWAITING_AUTHORIZATION, REMEDY_PROPOSED ->
                Decision.refuse(Refusal.NO_REMEDY_AGREED);
            case REMEDY_AGREED -> withdraw(command, state);
            case ON_HOLD ->
                state.progress().remedy().started()
                        ? Decision.refuse(Refusal.REMEDY_STARTED)
                        : withdraw(command, state);
            case REMEDY_IN_PROGRESS, AWAITING_CONFIRMATION, UNREACHABLE, RESOLVED ->
                Decision.refuse(Refusal.REMEDY_STARTED);
        };
    }

    private static Decision withdraw(WithdrawAcceptance command, ComplaintState state) {
        return Decision.accept(offTheTable(new AcceptanceWithdrawn(state.words(command.reason())), state));
    }

    private static Decision decide(ExpireProposal command, ComplaintState state, Circumstances at) {
        return switch (state.stage()) {
            case NOT_RECEIVED, CLOSED, WITHDRAWN, MERGED -> Decision.notOpen(state.stage());
            case REMEDY_PROPOSED -> expire(state, at);
            case RECEIVED,
                    ACKNOWLEDGED,
                    UNDER_INVESTIGATION,
                    AWAITING_AUTHORIZATION,
                    REMEDY_AGREED,
                    REMEDY_IN_PROGRESS,
                    ON_HOLD,
                    AWAITING_CONFIRMATION,
                    UNREACHABLE,
                    RESOLVED -> Decision.refuse(Refusal.NO_REMEDY_PROPOSED);
        };
    }

    private static Decision expire(ComplaintState state, Circumstances at) {
        Progress.Remedy remedy = state.progress().remedy();
        return remedy.isExpired(at.now())
                ? Decision.accept(offTheTable(new ProposalExpired(remedy.proposals()), state))
                : Decision.refuse(Refusal.PROPOSAL_STILL_VALID);
    }

    /** A proposal that falls takes the promise of its execution with it, and nobody waits for its parts any more. */
    private static List<ComplaintEvent> offTheTable(ComplaintEvent event, ComplaintState state) {
        List<ComplaintEvent> events = new ArrayList<>();
        events.add(event);
        if (state.promises().ofRemedy() != null) {
            events.add(new PromiseReleased(state.promises().ofRemedy()));
        }
        if (state.reporting().suspended()) {
            events.add(new ResultReportResumed());
        }
        return events;
    }

    private static List<String> values(Collection<ShortText> ids) {
        return ids.stream().map(ShortText::value).toList();
    }

    private static Stream<FreeText> words(ProposeRemedy.Option option) {
        return Stream.concat(
                Stream.of(option.outline(), option.effect()),
                Stream.concat(option.pros().stream(), option.cons().stream()));
    }

    /** Something that costs nothing, of a kind that the caller may offer. */
    private static ProposeRemedy exampleOfProposal(ComplaintState state, Circumstances at) {
        Money free = new Money("0", "CNY");
        RemedyKind kind = Stream.of(RemedyKind.values())
                .filter(any -> at.policy().authority().covers(at.caller().role(), any, free))
                .findFirst()
                .orElse(RemedyKind.EXPLANATION);
        return new ProposeRemedy(
                List.of(new ProposeRemedy.Option(
                        kind,
                        Examples.WORDS,
                        Examples.WORDS,
                        List.of(Examples.WORDS),
                        List.of(Examples.WORDS),
                        Examples.WHILE,
                        free,
                        List.of())),
                Examples.MOMENT,
                Examples.somebodyElseThan(at.caller().person()));
    }

    /** The first option that settles everything; without one, nothing can be accepted. */
    private static AcceptRemedy exampleOfAcceptance(ComplaintState state) {
        List<Progress.Offer> offers = state.progress().remedy().offers();
        String option = offers.stream()
                .filter(offer -> state.demands().areSettledBy(offer.covers()))
                .map(Progress.Offer::option)
                .findFirst()
                .orElse("none");
        return new AcceptRemedy(new ShortText(option), true, null);
    }
}
