package org.redress.lifecycle.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.redress.events.ComplaintEvent;
import org.redress.events.MajorCaseNotified;
import org.redress.events.RiskCleared;
import org.redress.events.RiskFlagged;
import org.redress.events.Role;
import org.redress.events.Severity;
import org.redress.lifecycle.decision.Circumstances;
import org.redress.lifecycle.decision.Decision;
import org.redress.lifecycle.decision.Examples;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.decision.Step;
import org.redress.lifecycle.state.ComplaintState;

/** The rules of marks: each once, with a reason; of a threat of court the management knows at once (8.3 region I, SC-24). */
public final class RiskSteps {
    public static final Step<FlagRisk> FLAG_RISK =
            new Step<>(FlagRisk.class, RiskSteps::decide, RiskSteps::exampleOfFlag);

    public static final Step<ClearRisk> CLEAR_RISK =
            new Step<>(ClearRisk.class, RiskSteps::decide, RiskSteps::exampleOfClearing);

    private RiskSteps() {}

    /** With these, management decides what is said. Source: P-38, SC-24. */
    private static final Set<Severity> KNOWN_ABOVE = Set.of(Severity.HOSTILE, Severity.LITIGATION_RISK);

    private static final Set<Role> MANAGEMENT = Set.of(Role.DEPARTMENT_MANAGER, Role.GENERAL_MANAGER);

    private static Decision decide(FlagRisk command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpen()) {
            return Decision.notOpen(state.stage());
        }
        if (state.risks().flagged().contains(command.risk())) {
            return Decision.alreadySo();
        }
        List<ComplaintEvent> events = new ArrayList<>();
        events.add(new RiskFlagged(command.risk(), state.words(command.reason())));
        if (KNOWN_ABOVE.contains(command.risk())) {
            events.add(new MajorCaseNotified(Set.of(command.risk()), MANAGEMENT, null));
        }
        return Decision.accept(events);
    }

    private static Decision decide(ClearRisk command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpen()) {
            return Decision.notOpen(state.stage());
        }
        return state.risks().flagged().contains(command.risk())
                ? Decision.accept(new RiskCleared(command.risk(), state.words(command.reason())))
                : Decision.refuse(Refusal.RISK_NOT_FLAGGED);
    }

    private static FlagRisk exampleOfFlag(ComplaintState state) {
        Severity risk = Stream.of(Severity.values())
                .filter(any -> !state.risks().flagged().contains(any))
                .findFirst()
                .orElse(Severity.MAJOR);
        return new FlagRisk(risk, Examples.WORDS);
    }

    private static ClearRisk exampleOfClearing(ComplaintState state) {
        Severity risk = state.risks().flagged().stream().sorted().findFirst().orElse(Severity.MAJOR);
        return new ClearRisk(risk, Examples.WORDS);
    }
}
