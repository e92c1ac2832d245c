package org.redress.query.overview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redress.events.ComplaintEvent;
import org.redress.events.ResponsibilityBounceDetected;
import org.redress.events.Role;
import org.redress.lifecycle.state.Appeals;
import org.redress.lifecycle.state.Authorizations;
import org.redress.lifecycle.state.ComplaintState;
import org.redress.lifecycle.state.Ownership;
import org.redress.lifecycle.state.Stage;

/** Finds what waits for a decision in what the rules know of a case. Pure. */
final class OpenMatters {
    private final Map<String, Instant> since;
    private final ComplaintEvent event;
    private final Instant now;
    private final List<Matter> found = new ArrayList<>();

    private OpenMatters(List<Matter> before, ComplaintEvent event, Instant now) {
        this.since = before.stream().collect(Collectors.toMap(Matter::key, Matter::since));
        this.event = event;
        this.now = now;
    }

    /**
     * What waits after one more event.
     *
     * @param state with the event in it
     * @param before what waited before it: what goes on waiting has waited since then
     * @param now when the event was recorded
     */
    static List<Matter> after(ComplaintEvent event, ComplaintState state, List<Matter> before, Instant now) {
        OpenMatters matters = new OpenMatters(before, event, now);
        if (state.stage().isOpenOrClosed()) {
            matters.appeal(state);
        }
        if (state.stage().isOpen()) {
            matters.open(state);
        }
        return List.copyOf(matters.found);
    }

    private void open(ComplaintState state) {
        if (state.emergency().status().isBeforeArrival()
                && !state.emergency().status().isEtaKnown()) {
            found(Matter.Kind.EMERGENCY, "", null, 0);
        }
        if (isBounced(state.ownership())) {
            found(Matter.Kind.BOUNCE, "", null, state.ownership().refusals());
        } else {
            climbed(state);
        }
        promises(state.promises().dueAt());
        promises(state.promises().broken());
        state.authorizations().drafts().forEach(this::draft);
        if (state.stage() == Stage.UNREACHABLE) {
            found(Matter.Kind.UNREACHABLE, "", null, 0);
        }
    }

    /** Whether it was found that nobody wants the case, and nobody has taken it since. */
    private boolean isBounced(Ownership ownership) {
        return ownership.refusals() > 0
                && (event instanceof ResponsibilityBounceDetected || since.containsKey(key(Matter.Kind.BOUNCE, "")));
    }

    private void climbed(ComplaintState state) {
        if (state.escalation().isEscalated() && !state.isRuled()) {
            int level = state.escalation().level();
            found(Matter.Kind.ESCALATION, String.valueOf(level), null, level);
        }
        if (state.ownership().pending() != null) {
            found(Matter.Kind.TRANSFER, "", null, 0);
        }
    }

    private void promises(SequencedMap<String, Instant> promises) {
        promises.forEach((promise, dueAt) -> add(
                Matter.Kind.PROMISE,
                promise,
                opened -> new Matter(
                        Matter.Kind.PROMISE, key(Matter.Kind.PROMISE, promise), null, 0, null, opened, dueAt)));
    }

    private void draft(String id, Authorizations.Draft draft) {
        Authorizations.Request request = draft.request();
        if (request == null || !draft.isPending()) {
            return;
        }
        Matter.Asked asked = new Matter.Asked(draft.kind(), draft.budget());
        draft.needs().stream()
                .filter(role -> !request.grants().containsKey(role))
                .sorted()
                .forEach(role -> {
                    String key = id + ":" + role;
                    add(
                            Matter.Kind.AUTHORITY,
                            key,
                            opened -> new Matter(
                                    Matter.Kind.AUTHORITY,
                                    key(Matter.Kind.AUTHORITY, key),
                                    role,
                                    0,
                                    asked,
                                    opened,
                                    opened));
                });
    }

    private void appeal(ComplaintState state) {
        Appeals.Pending pending = state.appeals().pending();
        if (pending != null) {
            int level = state.appeals().level();
            found(Matter.Kind.APPEAL, String.valueOf(level), pending.addressee(), level);
        }
    }

    private void found(Matter.Kind kind, String which, @Nullable Role addressee, int times) {
        add(kind, which, opened -> new Matter(kind, key(kind, which), addressee, times, null, opened, opened));
    }

    private void add(Matter.Kind kind, String which, Function<Instant, Matter> matter) {
        found.add(matter.apply(since.getOrDefault(key(kind, which), now)));
    }

    private static String key(Matter.Kind kind, String which) {
        return which.isEmpty() ? kind.name() : kind + ":" + which;
    }
}
