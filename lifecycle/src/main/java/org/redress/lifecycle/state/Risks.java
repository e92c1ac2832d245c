package org.redress.lifecycle.state;

import java.util.EnumSet;
import java.util.Set;
import org.redress.events.RiskCleared;
import org.redress.events.RiskEvent;
import org.redress.events.RiskFlagged;
import org.redress.events.Severity;

/** The marks that the case bears (region I), beside what its codes say. */
public record Risks(Set<Severity> flagged) {
    static final Risks INITIAL = new Risks(Set.of());

    Risks evolve(RiskEvent event) {
        Set<Severity> next = EnumSet.noneOf(Severity.class);
        next.addAll(flagged);
        switch (event) {
            case RiskFlagged e -> next.add(e.risk());
            case RiskCleared e -> next.remove(e.risk());
        }
        return new Risks(Set.copyOf(next));
    }
}
