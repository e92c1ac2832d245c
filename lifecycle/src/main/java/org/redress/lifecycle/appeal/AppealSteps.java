package org.redress.lifecycle.appeal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.events.AppealDecided;
import org.redress.events.AppealResult;
import org.redress.events.ComplaintEscalated;
import org.redress.events.ComplaintEvent;
import org.redress.events.ComplaintReopened;
import org.redress.events.DecisionAppealed;
import org.redress.events.DemandReinstated;
import org.redress.events.EscalationCause;
import org.redress.events.InvestigationReopened;
import org.redress.events.Owner;
import org.redress.events.OwnerAssigned;
import org.redress.events.PersonId;
import org.redress.events.PromiseReleased;
import org.redress.events.ResultReportResumed;
import org.redress.events.Role;
import org.redress.lifecycle.decision.Circumstances;
import org.redress.lifecycle.decision.Decision;
import org.redress.lifecycle.decision.Examples;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.decision.Step;
import org.redress.lifecycle.policy.Ladder;
import org.redress.lifecycle.state.Appeals;
import org.redress.lifecycle.state.ComplaintState;

/** The rules of appeal: one level at a time, decided by the level that is named, never by whoever decided before (M-36, P-14, SC-32). */
public final class AppealSteps {
    public static final Step<AppealDecision> APPEAL_DECISION =
            new Step<>(AppealDecision.class, AppealSteps::decide, state -> new AppealDecision(Examples.WORDS, null));

    public static final Step<DecideAppeal> DECIDE_APPEAL = new Step<>(
            DecideAppeal.class, AppealSteps::decide, state -> new DecideAppeal(AppealResult.REJECTED, Examples.WORDS));

    private AppealSteps() {}

    private static Decision decide(AppealDecision command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpenOrClosed()) {
            return Decision.notOpen(state.stage());
        }
        return appeal(command, state, at);
    }

    private static Decision appeal(AppealDecision command, ComplaintState state, Circumstances at) {
        if (state.appeals().pending() != null) {
            return Decision.refuse(Refusal.APPEAL_PENDING);
        }
        String demand = command.demand() == null ? null : command.demand().value();
        if (demand != null && !state.demands().stated().contains(demand)) {
            return Decision.refuse(Refusal.DEMAND_UNKNOWN);
        }
        if (demand != null && !state.demands().declined().contains(demand)) {
            return Decision.refuse(Refusal.DEMAND_NOT_DECIDED);
        }
        Ladder ladder = at.policy().ladder();
        return ladder.appealAfter(state.appeals().level())
                .map(addressee -> ask(addressee, demand, command, state, ladder))
                .orElseGet(() -> Decision.refuse(Refusal.APPEAL_LADDER_EXHAUSTED));
    }

    /** An appeal takes the case up inside the organisation, too, where it does not stand so high yet. */
    private static Decision ask(
            Role addressee, @Nullable String demand, AppealDecision command, ComplaintState state, Ladder ladder) {
        List<ComplaintEvent> events = new ArrayList<>();
        events.add(new DecisionAppealed(state.appeals().level() + 1, addressee, demand, state.words(command.reason())));
        int level = ladder.levelOf(addressee);
        if (level > state.escalation().level()) {
            events.add(new ComplaintEscalated(level, EscalationCause.APPEALED, state.words(command.reason())));
        }
        return Decision.accept(events);
    }

    private static Decision decide(DecideAppeal command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpenOrClosed()) {
            return Decision.notOpen(state.stage());
        }
        return decideAppeal(command, state, at);
    }

    private static Decision decideAppeal(DecideAppeal command, ComplaintState state, Circumstances at) {
        Appeals.Pending pending = state.appeals().pending();
        if (pending == null) {
            return Decision.refuse(Refusal.NO_APPEAL_PENDING);
        }
        if (at.caller().role() != pending.addressee()) {
            return Decision.refuse(Refusal.NOT_THE_APPEAL_LEVEL);
        }
        PersonId person = at.caller().person();
        if (hasDecided(person, state)) {
            return Decision.refuse(Refusal.DECIDED_BEFORE);
        }
        List<ComplaintEvent> events = new ArrayList<>();
        events.add(new AppealDecided(state.appeals().level(), command.result(), person, state.words(command.reason())));
        if (command.result() == AppealResult.UPHELD) {
            events.addAll(anew(command, pending, state, at));
        }
        return Decision.accept(events);
    }

    /** Whose decision it may be that the customer appeals against. */
    private static boolean hasDecided(PersonId person, ComplaintState state) {
        return state.ownership().isOwner(person)
                || state.escalation().rulers().contains(person)
                || state.appeals().deciders().contains(person);
    }

    /** Upheld: what was declined is open again, what was on the table is off it, and work begins anew. */
    private static List<ComplaintEvent> anew(
            DecideAppeal command, Appeals.Pending pending, ComplaintState state, Circumstances at) {
        List<ComplaintEvent> events = new ArrayList<>();
        if (pending.demand() != null) {
            events.add(new DemandReinstated(pending.demand()));
        }
        if (state.promises().ofRemedy() != null) {
            events.add(new PromiseReleased(state.promises().ofRemedy()));
        }
        if (state.reporting().suspended()) {
            events.add(new ResultReportResumed());
        }
        if (state.stage().isOpen()) {
            events.add(new InvestigationReopened());
            return events;
        }
        events.add(new ComplaintReopened(state.words(command.reason())));
        if (state.ownership().owner() == null) {
            events.add(new OwnerAssigned(
                    new Owner(at.caller().person(), at.caller().onlyUnit())));
        }
        return events;
    }
}
