package org.redress.lifecycle.state;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redress.events.AppealDecided;
import org.redress.events.AppealEvent;
import org.redress.events.DecisionAppealed;
import org.redress.events.NextAppealLevelTold;
import org.redress.events.PersonId;
import org.redress.events.Role;

/**
 * What the customer took up the published ladder.
 *
 * @param level how many levels were asked so far
 * @param pending what waits for a decision
 * @param deciders who has decided before; nobody decides twice
 */
public record Appeals(int level, @Nullable Pending pending, Set<PersonId> deciders) {
    static final Appeals INITIAL = new Appeals(0, null, Set.of());

    /** An appeal that waits: who decides it, and which declined demand it is about, if any. */
    public record Pending(Role addressee, @Nullable String demand) {}

    Appeals evolve(AppealEvent event) {
        return switch (event) {
            case DecisionAppealed e -> new Appeals(e.level(), new Pending(e.addressee(), e.demand()), deciders);
            case AppealDecided e -> {
                Set<PersonId> more = new HashSet<>(deciders);
                more.add(e.decidedBy());
                yield new Appeals(level, null, Set.copyOf(more));
            }
            case NextAppealLevelTold e -> this;
        };
    }
}
