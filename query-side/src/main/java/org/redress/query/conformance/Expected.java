package org.redress.query.conformance;

import java.util.List;
import org.redress.analytics.conformance.Conformance;
import org.redress.analytics.conformance.PetriNet;
import org.redress.analytics.conformance.Rule;

/**
 * How cases should have gone.
 *
 * @param model what they are held against
 * @param rules with whether the service enforces them; empty for a net that somebody gave
 */
record Expected(Kind kind, Conformance.Model model, List<LifecycleRule> rules) {

    /** Where the expectation comes from. */
    enum Kind {
        /** What the rules of our own lifecycle allow. */
        LIFECYCLE,
        /** A net that somebody gave. */
        NET
    }

    /** Our own lifecycle: read once. */
    static Expected lifecycle() {
        LifecycleAppends appends = LifecycleAppends.known();
        return new Expected(
                Kind.LIFECYCLE,
                new Conformance.Model(appends.net(), appends.moves(), LifecycleRule.rules()),
                LifecycleRule.ALL);
    }

    static Expected net(PetriNet net) {
        return new Expected(Kind.NET, Conformance.Model.of(net), List.of());
    }

    boolean isEnforced(Rule rule) {
        return rules.stream().anyMatch(each -> each.rule().equals(rule) && each.isEnforced());
    }
}
