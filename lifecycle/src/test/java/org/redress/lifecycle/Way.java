package org.redress.lifecycle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.redress.events.Channel;
import org.redress.events.ComplaintEvent;
import org.redress.events.ContactPurpose;
import org.redress.events.ContactResult;
import org.redress.events.Money;
import org.redress.events.RemedyKind;
import org.redress.events.Role;
import org.redress.lifecycle.contact.RecordContactAttempt;
import org.redress.lifecycle.decision.Caller;
import org.redress.lifecycle.decision.Circumstances;
import org.redress.lifecycle.decision.Decision;
import org.redress.lifecycle.decision.Examples;
import org.redress.lifecycle.decision.Step;
import org.redress.lifecycle.policy.ComplaintPolicy;
import org.redress.lifecycle.remedy.ProposeRemedy;
import org.redress.lifecycle.state.ComplaintState;

/** A way that a complaint takes, step by step, sensible or not. */
public final class Way {
    /** One try: the command as it is, or instead of it a sensible one that the state allows. */
    public record Try(Caller caller, Object command, boolean sensible, int choice) {
        public static Try by(Random random) {
            Chance chance = new Chance(random);
            return new Try(chance.caller(), chance.command(), !chance.oneIn(3), random.nextInt(1 << 16));
        }
    }

    /** One try and what came of it. */
    public record Taken(Caller caller, Object command, Decision decision) {}

    /** The steps of those who want to finish the case; in no order, so that each is met as often as another. */
    private static final List<Step<?>> LEADING_ON = Stream.of(
                    "receive-complaint",
                    "establish-fact",
                    "complete-remedy",
                    "record-statement",
                    "fulfil-promise",
                    "accept-remedy",
                    "record-contact-attempt",
                    "apologize-and-acknowledge",
                    "start-remedy",
                    "identify-root-cause",
                    "confirm-satisfaction",
                    "reopen-complaint",
                    "propose-remedy",
                    "decide-prevention",
                    "close-complaint",
                    "confirm-understanding",
                    "resume-remedy")
            .<Step<?>>map(Way::named)
            .toList();

    /** So often a step is tried in a form drawn by chance. */
    private static final int DRAWS_MAX = 10;

    private static final RecordContactAttempt ASK_FOR_THE_RESULT = new RecordContactAttempt(
            ContactPurpose.RESULT_CONFIRMATION, Channel.PHONE, Cast.NOW, ContactResult.REACHED, null, null, null);

    private final ComplaintPolicy policy;
    private final List<ComplaintEvent> history = new ArrayList<>();
    private ComplaintState state = ComplaintState.INITIAL;

    public Way(ComplaintPolicy policy) {
        this.policy = policy;
    }

    public Taken take(Try next) {
        Optional<Step<?>> possible = next.sensible() ? leadingOn(next.choice()) : Optional.empty();
        Taken taken = possible.isEmpty()
                ? taking(next.command(), next.caller())
                : sensibly(possible.get(), new Chance(new Random(next.choice())));
        if (taken.decision() instanceof Decision.Accepted accepted) {
            accepted.events().forEach(this::happened);
        }
        return taken;
    }

    public ComplaintState state() {
        return state;
    }

    public List<ComplaintEvent> history() {
        return history;
    }

    public Circumstances circumstances(Caller caller) {
        return new Circumstances(Cast.COMPLAINT, caller, policy, Cast.NOW);
    }

    public Decision decide(Object command, Caller caller) {
        return Given.stepOf(command).decide(command, state, circumstances(caller));
    }

    private void happened(ComplaintEvent event) {
        history.add(event);
        state = state.evolve(event);
    }

    /** The first step from some place on that is possible for those who want to finish the case. */
    private Optional<Step<?>> leadingOn(int from) {
        return IntStream.range(from, from + LEADING_ON.size())
                .<Step<?>>mapToObj(place -> LEADING_ON.get(place % LEADING_ON.size()))
                .filter(step -> step.isPossible(state, circumstances(agentFor(step))))
                .findFirst();
    }

    /** The step in some form that is accepted; in its plainest where none is found. */
    private <C> Taken sensibly(Step<C> step, Chance chance) {
        Caller agent = agentFor(step);
        for (int draws = 0; draws < DRAWS_MAX; draws++) {
            Taken taken = taking(sensible(step, chance), agent);
            if (taken.decision() instanceof Decision.Accepted) {
                return taken;
            }
        }
        return taking(step.example().apply(state, circumstances(agent)), agent);
    }

    /** Some forms lead further than chance does. */
    private Object sensible(Step<?> step, Chance chance) {
        return switch (step.name()) {
            case "record-contact-attempt" -> chance.oneIn(2) ? ASK_FOR_THE_RESULT : chance.commandOf(step);
            case "propose-remedy" -> chance.oneIn(2) ? proposalForEveryDemand() : chance.commandOf(step);
            default -> chance.commandOf(step);
        };
    }

    private static Step<?> named(String name) {
        return Lifecycle.STEPS.stream()
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Caller agentFor(Step<?> step) {
        return Cast.handlerAs(step.name().equals("reopen-complaint") ? Role.CAC_AGENT : Role.DEALER_CAC_AGENT);
    }

    private Taken taking(Object command, Caller caller) {
        return new Taken(caller, command, decide(command, caller));
    }

    private ProposeRemedy proposalForEveryDemand() {
        return new ProposeRemedy(
                List.of(new ProposeRemedy.Option(
                        RemedyKind.REPAIR,
                        Examples.WORDS,
                        Examples.WORDS,
                        List.of(Examples.WORDS),
                        List.of(Examples.WORDS),
                        Duration.ofDays(1),
                        new Money("0", "CNY"),
                        state.demands().stated().stream()
                                .filter(demand -> !state.demands().declined().contains(demand))
                                .map(Cast::id)
                                .toList())),
                Cast.TOMORROW,
                Examples.SOMEBODY_ELSE);
    }
}
