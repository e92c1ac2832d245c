package org.redress.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.events.Basis;
import org.redress.events.CauseDimension;
import org.redress.events.ClosingOutcome;
import org.redress.events.ComplaintClosed;
import org.redress.events.ComplaintEvent;
import org.redress.events.SatisfactionLevel;
import org.redress.lifecycle.decision.Caller;
import org.redress.lifecycle.decision.Circumstances;
import org.redress.lifecycle.decision.Companion;
import org.redress.lifecycle.decision.Decision;
import org.redress.lifecycle.decision.Step;
import org.redress.lifecycle.policy.ComplaintPolicy;
import org.redress.lifecycle.state.ComplaintState;
import org.redress.lifecycle.state.Emergency;
import org.redress.lifecycle.state.Escalation;
import org.redress.lifecycle.state.Prevention;
import org.redress.lifecycle.state.Stage;

/**
 * The states that sensible steps reach, breadth first, and which of them lead where. Of states that are alike in all that
 * decides about the way, one is followed.
 */
final class StateSpace {
    /**
     * So many things beside the main way are followed at once; {@code -Dredress.asides=2} follows each two of them.
     * What comes together by chance, {@link StateSpaceTest} sees through to an end.
     */
    private static final int ASIDES_MAX = Integer.getInteger("redress.asides", 1);

    /** Later than any promise and any offer: what waits for a time has not to wait. */
    private static final Instant LATER = Cast.NOW.plus(Duration.ofDays(3650));

    private static final ComplaintPolicy POLICY = ComplaintPolicy.ofCatalogue();

    /** What may be so beside the main way, and be in its way. */
    private enum Aside {
        SPLIT_OFF(state -> state.kinship().origin() != null),
        FACE_TO_FACE(ComplaintState::isFaceToFace),
        CAUSE_IS_A_PERSON(Aside::isSomebodyToBlame),
        CAUSE_IS_A_MISUNDERSTANDING(state -> lies(state, CauseDimension.MISUNDERSTANDING)),
        TRANSFER_PENDING(state -> state.ownership().pending() != null),
        QUESTION_OPEN(state -> !state.questions().open().isEmpty()),
        DRAFT_REFUSED(Aside::isDraftRefused),
        PROMISE_BROKEN(state -> !state.promises().broken().isEmpty()),
        FAILED_ONCE(state -> failures(state) == 1),
        FAILED_TWICE(state -> failures(state) == 2),
        FAILED_OFTEN(state -> failures(state) > 2),
        BRIEFED(state -> state.escalation().briefedForLevel() > 0),
        ON_TOP(state -> state.escalation().level() == Escalation.LEVEL_MAX),
        APPEAL_PENDING(state -> state.appeals().pending() != null),
        APPEALED_TO_THE_END(
                state -> state.appeals().level() == POLICY.ladder().appeal().size()),
        EMERGENCY(state -> is(state, Emergency.Status.DECLARED) || is(state, Emergency.Status.CONTACTING)),
        ETA_CONFIRMED(state -> is(state, Emergency.Status.ETA_CONFIRMED)),
        CUSTOMER_INFORMED(state -> is(state, Emergency.Status.CUSTOMER_INFORMED)),
        ENGINEER_ON_SITE(state -> is(state, Emergency.Status.ON_SITE)),
        APPRAISED(state -> is(state, Emergency.Status.APPRAISED)),
        REPORT_OWED(
                state -> state.reporting().isResultOwed() && !state.reporting().suspended()),
        REPORT_SUSPENDED(state -> state.reporting().suspended()),
        RECORDING_MISSING(state -> state.isLitigious() && !state.contact().recorded()),
        PLAN_APPROVED(state -> state.prevention().status() == Prevention.Status.APPROVED),
        PLAN_IMPLEMENTED(state -> state.prevention().status() == Prevention.Status.IMPLEMENTED),
        PLAN_VERIFIED(state -> state.prevention().status() == Prevention.Status.VERIFIED),
        PLAN_INEFFECTIVE(state -> state.prevention().status() == Prevention.Status.INEFFECTIVE);

        private final Predicate<ComplaintState> isSo;

        Aside(Predicate<ComplaintState> isSo) {
            this.isSo = isSo;
        }

        static Set<Aside> of(ComplaintState state) {
            return Stream.of(values())
                    .filter(aside -> aside.isSo.test(state))
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Aside.class)));
        }

        private static boolean lies(ComplaintState state, CauseDimension dimension) {
            return state.investigation().cause() != null
                    && state.investigation().cause().dimension() == dimension;
        }

        private static boolean is(ComplaintState state, Emergency.Status status) {
            return state.emergency().status() == status;
        }

        private static boolean isSomebodyToBlame(ComplaintState state) {
            return state.investigation().cause() != null
                    && state.investigation().cause().responsiblePerson() != null;
        }

        /** The parts of the day in which the customer was called about this result, and did not answer. */
        private static int failures(ComplaintState state) {
            return state.stage() == Stage.AWAITING_CONFIRMATION
                            && state.contact().failures().round()
                                    == state.progress().round()
                    ? state.contact().failures().slots().size()
                    : 0;
        }

        private static boolean isDraftRefused(ComplaintState state) {
            return state.authorizations().drafts().values().stream()
                    .anyMatch(
                            draft -> draft.request() != null && draft.request().refused());
        }
    }

    /** How much is known of the cause. */
    private enum Known {
        NOTHING,
        A_FACT,
        THE_CAUSE;

        static Known of(ComplaintState state) {
            if (state.investigation().cause() != null) {
                return THE_CAUSE;
            }
            return state.investigation().facts().containsValue(Basis.CONFIRMED) ? A_FACT : NOTHING;
        }
    }

    /** How far up the case has climbed. */
    private enum Height {
        WITH_THE_HANDLER,
        ESCALATED,
        RULED;

        static Height of(ComplaintState state) {
            if (state.isRuled()) {
                return RULED;
            }
            return state.escalation().isEscalated() ? ESCALATED : WITH_THE_HANDLER;
        }
    }

    /** What decides about the way, of a whole state: what has no more say at its stage counts as not so. */
    record Spot(
            Stage stage,
            boolean returned,
            boolean heard,
            boolean demanding,
            Known known,
            boolean prevented,
            boolean promised,
            boolean reached,
            @Nullable SatisfactionLevel outcome,
            Height height,
            boolean started,
            Set<Aside> asides) {
        static Spot of(ComplaintState state) {
            Stage stage = state.stage();
            return stage.isOpen()
                    ? new Spot(
                            stage,
                            false,
                            stage == Stage.ACKNOWLEDGED
                                    && state.progress().milestones().statementRecorded(),
                            stage != Stage.RESOLVED && !state.demands().open().isEmpty(),
                            Known.of(state),
                            isPrevented(state),
                            !state.promises().open().isEmpty(),
                            stage == Stage.AWAITING_CONFIRMATION && state.customerWasReachedForResult(),
                            stage == Stage.RESOLVED
                                    ? state.progress().resolved().level()
                                    : null,
                            Height.of(state),
                            stage == Stage.ON_HOLD && state.progress().remedy().started(),
                            Aside.of(state))
                    : over(stage, state);
        }

        private static Spot over(Stage stage, ComplaintState state) {
            return new Spot(
                    stage,
                    state.kinship().returned(),
                    false,
                    false,
                    Known.NOTHING,
                    false,
                    false,
                    false,
                    null,
                    Height.WITH_THE_HANDLER,
                    false,
                    stage == Stage.CLOSED ? Aside.of(state) : Set.of());
        }

        private static boolean isPrevented(ComplaintState state) {
            return state.prevention().isPlanned()
                    || state.prevention().status() == Prevention.Status.NOT_REQUIRED && !state.needsPreventionPlan();
        }
    }

    private final Map<Spot, ComplaintState> found = new LinkedHashMap<>();
    private final Map<Spot, Set<Spot>> before = new HashMap<>();
    private final Map<Spot, Set<Class<?>>> taken = new HashMap<>();
    private final Map<String, Set<String>> told = new HashMap<>();
    private final Set<ClosingOutcome> closedAs = EnumSet.noneOf(ClosingOutcome.class);
    private final Deque<Spot> toFollow = new ArrayDeque<>();

    /** Explores from before anything has happened. */
    static StateSpace explored() {
        StateSpace space = new StateSpace();
        space.find(ComplaintState.INITIAL);
        while (!space.toFollow.isEmpty()) {
            Spot spot = space.toFollow.removeFirst();
            Lifecycle.STEPS.forEach(step -> space.follow(step, spot));
        }
        return space;
    }

    /** One state of each kind that was found. */
    Map<Spot, ComplaintState> found() {
        return found;
    }

    /** The commands that were accepted at this spot. */
    Set<Class<?>> taken(Spot spot) {
        return taken.getOrDefault(spot, Set.of());
    }

    /** The events, by their names, that a command of this name led to, in whichever case. */
    Set<String> told(String command) {
        return told.getOrDefault(command, Set.of());
    }

    /** How cases were closed. */
    Set<ClosingOutcome> closedAs() {
        return closedAs;
    }

    /** From where these can be reached, they themselves among them. */
    Set<Spot> leadingTo(Predicate<Spot> ends) {
        Set<Spot> leading = found.keySet().stream().filter(ends).collect(Collectors.toCollection(HashSet::new));
        Deque<Spot> back = new ArrayDeque<>(leading);
        while (!back.isEmpty()) {
            for (Spot earlier : before.getOrDefault(back.removeFirst(), Set.of())) {
                if (leading.add(earlier)) {
                    back.add(earlier);
                }
            }
        }
        return leading;
    }

    private <C> void follow(Step<C> step, Spot spot) {
        ComplaintState state = found.get(spot);
        Caller caller = Sensible.caller(step, state);
        Circumstances at = step.exampleOf(new Circumstances(Cast.COMPLAINT, caller, POLICY, LATER), state);
        for (Object command : Sensible.commands(step, state, at)) {
            if (step.decide(step.command().cast(command), state, at) instanceof Decision.Accepted accepted) {
                taken.computeIfAbsent(spot, any -> new HashSet<>()).add(step.command());
                Stream.concat(accepted.events().stream(), accepted.elsewhere().stream())
                        .forEach(event -> told.computeIfAbsent(step.command().getSimpleName(), any -> new HashSet<>())
                                .add(event.getClass().getSimpleName()));
                lead(spot, after(state, accepted.events()));
                // A case that is split off is followed like any other.
                if (step.companion() instanceof Companion.Newborn<C>) {
                    find(after(ComplaintState.INITIAL, accepted.elsewhere()));
                }
            }
        }
    }

    private ComplaintState after(ComplaintState state, Iterable<ComplaintEvent> events) {
        ComplaintState after = state;
        for (ComplaintEvent event : events) {
            after = after.evolve(event);
            if (event instanceof ComplaintClosed closed) {
                closedAs.add(closed.outcome());
            }
        }
        return after;
    }

    private void lead(Spot from, ComplaintState to) {
        Spot next = Spot.of(to);
        find(to);
        if (found.containsKey(next) && !next.equals(from)) {
            before.computeIfAbsent(next, any -> new HashSet<>()).add(from);
        }
    }

    private void find(ComplaintState state) {
        Spot spot = Spot.of(state);
        if (spot.asides().size() <= ASIDES_MAX && found.putIfAbsent(spot, state) == null) {
            toFollow.add(spot);
        }
    }
}
