package org.redress.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redress.events.ComplaintEvent;
import org.redress.events.Owner;
import org.redress.events.UnitId;
import org.redress.events.UnitKind;
import org.redress.lifecycle.decision.Caller;
import org.redress.lifecycle.decision.Circumstances;
import org.redress.lifecycle.decision.Companion;
import org.redress.lifecycle.decision.Decision;
import org.redress.lifecycle.decision.Step;
import org.redress.lifecycle.decision.Surroundings;
import org.redress.lifecycle.policy.ComplaintPolicy;
import org.redress.lifecycle.state.ComplaintState;

/** A way that two complaints of one customer take side by side, step by step, sensible or not, while time goes by. */
public final class Way {
    /** The second case; the first is that of the stories. */
    public static final String SECOND = "6c1a0b63-7d2e-4c8f-8e1b-402d3f5e6a7c";

    /** How much time goes by before a try. */
    private static final List<Duration> PAUSES =
            List.of(Duration.ZERO, Duration.ZERO, Duration.ofHours(3), Duration.ofDays(1), Duration.ofDays(9));

    /** The steps about two cases: five of so many would hardly be met. */
    private static final List<Step<?>> BESIDE = Lifecycle.STEPS.stream()
            .filter(step -> !(step.companion() instanceof Companion.Nobody<?>))
            .toList();

    /** One try; all about it follows from the choice. */
    public record Try(long choice) {
        public static Try by(Random random) {
            return new Try(random.nextLong());
        }
    }

    /** One try and what came of it: in which case, before which other. */
    public record Taken(String complaintId, Object command, Circumstances at, Decision decision) {
        /** The other case, where the step is about one. */
        public String other() {
            Surroundings.Other other = at.around().other();
            return other == null ? "none" : other.complaintId();
        }
    }

    /** One case. */
    private static final class Life {
        private final List<ComplaintEvent> history = new ArrayList<>();
        private ComplaintState state = ComplaintState.INITIAL;
        private Instant receivedAt;
    }

    private record Ask<C>(Step<C> step, C command, Caller caller) {}

    private final ComplaintPolicy policy;
    private Aim aim;
    private final Map<String, Life> lives = new LinkedHashMap<>();
    private Instant now = Cast.NOW;

    public Way(ComplaintPolicy policy) {
        this(policy, Aim.SATISFACTION);
    }

    public Way(ComplaintPolicy policy, Aim aim) {
        this.policy = policy;
        this.aim = aim;
        lives.put(Cast.COMPLAINT, new Life());
        lives.put(SECOND, new Life());
    }

    /** Tries something in some case: mostly in the one that work goes on in, and mostly something sensible. */
    public Taken take(Try next) {
        Chance chance = new Chance(new Random(next.choice()));
        now = now.plus(chance.one(PAUSES));
        if (chance.oneIn(10)) {
            String any = chance.one(cases());
            return take(any, sensibly(chance.one(BESIDE), any, chance));
        }
        return take(chance.oneIn(6) ? chance.one(cases()) : current(), chance);
    }

    /** Tries something in this case that is about no other. */
    public void takeAlone(String id, Try next) {
        Chance chance = new Chance(new Random(next.choice()));
        now = now.plus(chance.one(PAUSES));
        Ask<?> ask = ask(id, chance);
        if (ask.step().companion() instanceof Companion.Nobody<?>) {
            take(id, ask);
        }
    }

    /** Takes a step in this case that leads to the aim; empty when none is possible. */
    public Optional<Taken> takeLeading(String id, Try next) {
        Chance chance = new Chance(new Random(next.choice()));
        return aim.lead(state(id), caller -> circumstances(id, caller), chance.upTo(100))
                .map(lead -> take(id, leadingOn(lead.step(), lead.form(), id, chance)));
    }

    /** Takes this step in this case as whoever would. */
    public <C> Taken take(String id, Step<C> step, C command) {
        return take(id, new Ask<>(step, command, Sensible.caller(step, state(id))));
    }

    /** From now on the cases are to end like this. */
    public void aimAt(Aim next) {
        aim = next;
    }

    /** The first case. */
    public ComplaintState state() {
        return state(Cast.COMPLAINT);
    }

    public ComplaintState state(String id) {
        return life(id).state;
    }

    public List<ComplaintEvent> history(String id) {
        return life(id).history;
    }

    /** From when the clocks of this case count; null before its receipt. */
    public Instant clocksFrom(String id) {
        return state(id).kinship().clocksFrom(life(id).receivedAt);
    }

    /** All cases, in the order in which they began. */
    public List<String> cases() {
        return List.copyOf(lives.keySet());
    }

    /** What a decision on this case depends on, when this person asks. */
    public Circumstances circumstances(String id, Caller caller) {
        return new Circumstances(id, caller, policy, now, new Surroundings(life(id).receivedAt, null, Way::kindOf));
    }

    /** The same for this command, with the other case that it is about. */
    public <C> Circumstances circumstances(String id, Step<C> step, C command, Caller caller) {
        Circumstances at = circumstances(id, caller);
        String other = switch (step.companion()) {
            case Companion.Nobody<C> nobody -> null;
            case Companion.Newborn<C> newborn -> "00000000-0000-4000-9000-%012d".formatted(lives.size());
            case Companion.Known<C> known -> known.id().apply(command, state(id));
        };
        return other == null ? at : at.beside(new Surroundings.Other(other, state(other), life(other).receivedAt));
    }

    private <C> Taken take(String id, Ask<C> ask) {
        Circumstances at = circumstances(id, ask.step(), ask.command(), ask.caller());
        Taken taken = new Taken(id, ask.command(), at, ask.step().decide(ask.command(), state(id), at));
        if (taken.decision() instanceof Decision.Accepted accepted) {
            accepted.events().forEach(event -> happened(id, event));
            accepted.elsewhere().forEach(event -> happened(taken.other(), event));
        }
        return taken;
    }

    private void happened(String id, ComplaintEvent event) {
        Life life = lives.computeIfAbsent(id, any -> new Life());
        if (life.history.isEmpty()) {
            life.receivedAt = now;
        }
        life.history.add(event);
        life.state = life.state.evolve(event);
    }

    private Life life(String id) {
        return lives.getOrDefault(id, new Life());
    }

    /** Where work goes on: in the first open case, or the first that can still be received. */
    private String current() {
        return lives.entrySet().stream()
                .filter(life -> life.getValue().state.stage().isOpen())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Cast.COMPLAINT);
    }

    private Taken take(String id, Chance chance) {
        return take(id, ask(id, chance));
    }

    private Ask<?> ask(String id, Chance chance) {
        Optional<Aim.Lead> leading = chance.oneIn(3)
                ? Optional.empty()
                : aim.lead(state(id), caller -> circumstances(id, caller), chance.upTo(100));
        if (leading.isPresent()) {
            return leadingOn(leading.get().step(), leading.get().form(), id, chance);
        }
        Step<?> any = chance.one(Lifecycle.STEPS);
        return chance.oneIn(3) ? whatever(any, chance) : sensibly(any, id, chance);
    }

    private <C> Ask<C> leadingOn(
            Step<C> step, @Nullable Function<ComplaintState, Object> form, String id, Chance chance) {
        return form == null || chance.oneIn(4)
                ? sensibly(step, id, chance)
                : new Ask<>(step, step.command().cast(form.apply(state(id))), Sensible.caller(step, state(id)));
    }

    private static <C> Ask<C> whatever(Step<C> step, Chance chance) {
        return new Ask<>(step, chance.commandOf(step), chance.caller());
    }

    private <C> Ask<C> sensibly(Step<C> step, String id, Chance chance) {
        Caller caller = caller(step, id, chance);
        Object command = chance.oneIn(4)
                ? chance.commandOf(step)
                : chance.one(Sensible.commands(step, state(id), circumstances(id, caller)));
        return new Ask<>(step, step.command().cast(command), caller);
    }

    /** Whoever would take the step, or anybody who may; now and then the owner, who may hold that role, too. */
    private Caller caller(Step<?> step, String id, Chance chance) {
        Caller usual = chance.oneIn(4) ? chance.one(Sensible.callers(step)) : Sensible.caller(step, state(id));
        Owner owner = state(id).ownership().owner();
        return owner == null || !chance.oneIn(6) ? usual : new Caller(owner.person(), usual.role(), usual.units());
    }

    private static Optional<UnitKind> kindOf(UnitId unit) {
        return unit.equals(Cast.WORKSHOP) ? Optional.of(UnitKind.MANUFACTURER) : Optional.of(UnitKind.DEALER);
    }
}
