package org.redress.lifecycle.kinship;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redress.events.AcknowledgementInherited;
import org.redress.events.ComplaintEvent;
import org.redress.events.ComplaintMerged;
import org.redress.events.ComplaintReceived;
import org.redress.events.ComplaintSplit;
import org.redress.events.DemandMoved;
import org.redress.events.DemandReturned;
import org.redress.events.DemandStated;
import org.redress.events.DuplicateAbsorbed;
import org.redress.events.DuplicateReleased;
import org.redress.events.MergeUndone;
import org.redress.events.OwnerAssigned;
import org.redress.events.RecurrenceLinked;
import org.redress.events.RiskFlagged;
import org.redress.events.Severity;
import org.redress.events.SplitOffFrom;
import org.redress.events.SplitReturned;
import org.redress.events.SplitUndone;
import org.redress.lifecycle.decision.Circumstances;
import org.redress.lifecycle.decision.Companion;
import org.redress.lifecycle.decision.Decision;
import org.redress.lifecycle.decision.Examples;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.decision.Step;
import org.redress.lifecycle.decision.Surroundings;
import org.redress.lifecycle.input.CaseNumber;
import org.redress.lifecycle.input.ShortText;
import org.redress.lifecycle.state.ComplaintState;
import org.redress.lifecycle.state.Demands;
import org.redress.lifecycle.state.Progress;
import org.redress.lifecycle.state.Stage;

/** The rules of belonging together: the same customer only, the earliest clocks count, nothing is copied that others may not see, and every wrong merge or split is undone (M-41, R-109). */
public final class KinshipSteps {
    public static final Step<MergeDuplicate> MERGE_DUPLICATE = new Step<>(
            MergeDuplicate.class,
            KinshipSteps::decide,
            (state, at) -> new MergeDuplicate(Examples.SOME_CASE, Examples.WORDS),
            new Companion.Known<>((command, state) -> command.into().value(), twin -> twin));

    public static final Step<UndoMerge> UNDO_MERGE = new Step<>(
            UndoMerge.class,
            KinshipSteps::decide,
            (state, at) -> new UndoMerge(Examples.WORDS),
            new Companion.Known<>((command, state) -> state.kinship().mergedInto(), KinshipSteps::receivedAnew));

    public static final Step<SplitComplaint> SPLIT_COMPLAINT = new Step<>(
            SplitComplaint.class,
            KinshipSteps::decide,
            (state, at) -> exampleOfSplit(state),
            new Companion.Newborn<>());

    public static final Step<UndoSplit> UNDO_SPLIT = new Step<>(
            UndoSplit.class,
            KinshipSteps::decide,
            (state, at) -> new UndoSplit(Examples.WORDS),
            new Companion.Known<>((command, state) -> state.kinship().origin(), KinshipSteps::receivedAnew));

    public static final Step<LinkRecurrence> LINK_RECURRENCE = new Step<>(
            LinkRecurrence.class,
            KinshipSteps::decide,
            (state, at) -> new LinkRecurrence(Examples.SOME_CASE, Examples.WORDS),
            new Companion.Known<>((command, state) -> command.earlier().value(), twin -> twin));

    private KinshipSteps() {}

    private static Decision decide(MergeDuplicate command, ComplaintState state, Circumstances at) {
        if (state.stage() == Stage.MERGED
                && command.into().value().equals(state.kinship().mergedInto())) {
            return Decision.alreadySo();
        }
        if (!state.stage().isOpen()) {
            return Decision.notOpen(state.stage());
        }
        return decideBeside(at, state, other -> {
            if (!other.state().stage().isOpen()) {
                return Decision.refuse(Refusal.OTHER_COMPLAINT_NOT_OPEN);
            }
            // It would vanish from everybody's sight; merge the other case into this one instead.
            if (state.emergency().status().isActive()) {
                return Decision.refuse(Refusal.EMERGENCY_ACTIVE);
            }
            // The other one says that part of it is looked after here; nobody would look after that part.
            if (other.state().demands().moved().containsValue(at.complaintId())) {
                return Decision.refuse(Refusal.DEMAND_MOVED);
            }
            return Decision.accept(new ComplaintMerged(other.complaintId(), state.words(command.reason())))
                    .and(List.of(new DuplicateAbsorbed(at.complaintId(), clocksFrom(state, at))));
        });
    }

    private static Decision decide(LinkRecurrence command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpen()) {
            return Decision.notOpen(state.stage());
        }
        return decideBeside(at, state, other -> {
            if (state.kinship().earlier().contains(other.complaintId())) {
                return Decision.alreadySo();
            }
            List<ComplaintEvent> events = new ArrayList<>();
            events.add(new RecurrenceLinked(other.complaintId(), state.words(command.reason())));
            if (!state.bears(Severity.RECURRENCE)) {
                events.add(new RiskFlagged(Severity.RECURRENCE, state.words(command.reason())));
            }
            return Decision.accept(events);
        });
    }

    /** Another case of the same customer; anything else is refused. */
    private static Decision decideBeside(
            Circumstances at, ComplaintState state, Function<Surroundings.Other, Decision> decision) {
        Surroundings.Other other = at.around().other();
        if (other == null || other.state().stage() == Stage.NOT_RECEIVED) {
            return Decision.refuse(Refusal.OTHER_COMPLAINT_UNKNOWN);
        }
        if (other.complaintId().equals(at.complaintId())) {
            return Decision.refuse(Refusal.SAME_COMPLAINT);
        }
        return other.state().customer().equals(state.customer())
                ? decision.apply(other)
                : Decision.refuse(Refusal.CUSTOMER_DIFFERS);
    }

    private static Decision decide(UndoMerge command, ComplaintState state, Circumstances at) {
        if (state.stage() == Stage.NOT_RECEIVED) {
            return Decision.notOpen(state.stage());
        }
        String into = state.kinship().mergedInto();
        if (into == null) {
            return Decision.refuse(Refusal.NOT_MERGED);
        }
        return isElsewhere(at)
                ? Decision.refuse(Refusal.OTHER_COMPLAINT_MERGED)
                : Decision.accept(new MergeUndone(into, state.words(command.reason())))
                        .and(List.of(new DuplicateReleased(at.complaintId())));
    }

    private static Decision decide(SplitComplaint command, ComplaintState state, Circumstances at) {
        return switch (state.stage()) {
            case NOT_RECEIVED, CLOSED, WITHDRAWN, MERGED -> Decision.notOpen(state.stage());
            case RECEIVED, ACKNOWLEDGED, UNDER_INVESTIGATION ->
                whyNotSplit(command, state).map(Decision::refuse).orElseGet(() -> split(command, state, at));
            case AWAITING_AUTHORIZATION -> Decision.refuse(Refusal.AUTHORIZATION_PENDING);
            case REMEDY_PROPOSED,
                    REMEDY_AGREED,
                    REMEDY_IN_PROGRESS,
                    ON_HOLD,
                    AWAITING_CONFIRMATION,
                    UNREACHABLE,
                    RESOLVED -> Decision.refuse(Refusal.REMEDY_ON_THE_TABLE);
        };
    }

    private static Optional<Refusal> whyNotSplit(SplitComplaint command, ComplaintState state) {
        if (state.told() == null) {
            return Optional.of(Refusal.SOURCE_CASE);
        }
        Demands demands = state.demands();
        Set<String> parts =
                command.parts().stream().map(part -> part.demand().value()).collect(Collectors.toUnmodifiableSet());
        if (!demands.stated().containsAll(parts)) {
            return Optional.of(Refusal.DEMAND_UNKNOWN);
        }
        if (parts.stream().anyMatch(demands.declined()::contains)) {
            return Optional.of(Refusal.DEMAND_DECLINED);
        }
        if (parts.stream().anyMatch(demands.moved()::containsKey)) {
            return Optional.of(Refusal.DEMAND_MOVED);
        }
        return parts.containsAll(demands.open()) ? Optional.of(Refusal.NOTHING_LEFT_TO_HANDLE) : Optional.empty();
    }

    private static Decision split(SplitComplaint command, ComplaintState state, Circumstances at) {
        Surroundings.Other newborn = Objects.requireNonNull(at.around().other(), "a split makes a case");
        List<ComplaintEvent> here = new ArrayList<>();
        here.add(new ComplaintSplit(newborn.complaintId(), state.words(command.reason())));
        command.parts().stream()
                .map(part -> part.demand().value())
                .distinct()
                .forEach(demand -> here.add(new DemandMoved(demand, newborn.complaintId())));
        return Decision.accept(here).and(splitOff(newborn.complaintId(), command, state, at));
    }

    /** The new case: what is known of the customer and the subject, its own words, the same owner, and the old clocks. */
    private static List<ComplaintEvent> splitOff(
            String id, SplitComplaint command, ComplaintState state, Circumstances at) {
        Progress.Told told = Objects.requireNonNull(state.told(), "only what we took in is split");
        List<ComplaintEvent> there = new ArrayList<>();
        there.add(new ComplaintReceived(
                CaseNumber.of(id),
                told.channel(),
                told.source(),
                told.customer(),
                state.words(command.narrative()),
                told.emotionalState(),
                told.unit(),
                told.subject(),
                null,
                told.productModel()));
        there.add(new SplitOffFrom(at.complaintId(), clocksFrom(state, at)));
        for (SplitComplaint.Part part : command.parts()) {
            there.add(new DemandStated("D" + (there.size() - 1), state.words(part.wish())));
        }
        if (state.ownership().owner() != null) {
            there.add(new OwnerAssigned(state.ownership().owner()));
        }
        if (state.isAcknowledged()) {
            there.add(new AcknowledgementInherited(at.complaintId()));
        }
        return there;
    }

    private static Decision decide(UndoSplit command, ComplaintState state, Circumstances at) {
        if (state.stage() == Stage.NOT_RECEIVED) {
            return Decision.notOpen(state.stage());
        }
        if (state.kinship().origin() == null) {
            return Decision.refuse(Refusal.NOT_SPLIT_OFF);
        }
        if (state.kinship().returned()) {
            return Decision.alreadySo();
        }
        if (!state.stage().isOpen()) {
            return Decision.notOpen(state.stage());
        }
        if (!state.kinship().absorbed().isEmpty()) {
            return Decision.refuse(Refusal.HAS_DUPLICATES);
        }
        if (state.emergency().status().isActive()) {
            return Decision.refuse(Refusal.EMERGENCY_ACTIVE);
        }
        // What was split off in turn would be looked after twice, and could never be returned.
        if (!state.demands().moved().isEmpty()) {
            return Decision.refuse(Refusal.DEMAND_MOVED);
        }
        return returnTo(state.kinship().origin(), command, state, at);
    }

    private static Decision returnTo(String origin, UndoSplit command, ComplaintState state, Circumstances at) {
        Surroundings.Other other = at.around().other();
        if (other == null || !other.state().stage().isOpen()) {
            return Decision.refuse(isElsewhere(at) ? Refusal.OTHER_COMPLAINT_MERGED : Refusal.OTHER_COMPLAINT_NOT_OPEN);
        }
        List<ComplaintEvent> there = new ArrayList<>();
        there.add(new SplitReturned(at.complaintId()));
        other.state().demands().moved().forEach((demand, to) -> {
            if (to.equals(at.complaintId())) {
                there.add(new DemandReturned(demand));
            }
        });
        return Decision.accept(new SplitUndone(origin, state.words(command.reason())))
                .and(there);
    }

    private static boolean isElsewhere(Circumstances at) {
        Surroundings.Other other = at.around().other();
        return other != null && other.state().kinship().isElsewhere();
    }

    private static @Nullable Instant clocksFrom(ComplaintState state, Circumstances at) {
        return state.kinship().clocksFrom(at.around().receivedAt());
    }

    /** How the other case may look: as this one, and not merged itself. */
    private static ComplaintState receivedAnew(ComplaintState state) {
        return new ComplaintState(
                state.progress(),
                state.ownership(),
                state.demands(),
                state.investigation(),
                state.contact(),
                state.promises(),
                state.prevention(),
                state.authorizations(),
                state.escalation(),
                state.appeals(),
                state.emergency(),
                state.reporting(),
                state.risks(),
                state.questions(),
                ComplaintState.INITIAL.kinship(),
                state.procedure(),
                state.events());
    }

    private static SplitComplaint exampleOfSplit(ComplaintState state) {
        String demand = state.demands().open().stream().findFirst().orElse("none");
        return new SplitComplaint(
                List.of(new SplitComplaint.Part(new ShortText(demand), Examples.WORDS)),
                Examples.WORDS,
                Examples.WORDS);
    }
}
