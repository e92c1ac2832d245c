package org.redress.query.casefile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.lifecycle.NextStep;

/** What a next step is good for, as the page groups them. */
public enum StepGroup {
    /** It moves the case on. */
    ADVANCE("check"),
    /** It keeps the customer informed. */
    INFORM("chat"),
    /** It gives the case, or a question of it, to somebody else, or pauses it. */
    HAND_OVER("users"),
    /** It completes or corrects what is known, and leaves the case where it is. */
    RECORD("edit");

    private static final Set<String> INFORMING = Set.of(
            "relocate-conversation",
            "explain-cause",
            "involve-responsible-person",
            "answer-customer-question",
            "record-contact-attempt",
            "close-conversation",
            "record-second-apology-and-thanks",
            "make-promise",
            "fulfil-promise",
            "extend-promise",
            "inform-customer-of-eta",
            "open-escalation-contact",
            "send-status-report",
            "send-result-report",
            "send-progress-report",
            "notify-major-case",
            "report-closure-to-cac");
    private static final Set<String> HANDING_OVER = Set.of(
            "assign-owner",
            "transfer-ownership",
            "accept-transfer",
            "refuse-transfer",
            "consult-leader",
            "escalate-complaint",
            "request-authorization",
            "request-technical-appraisal",
            "request-support",
            "forward-complaint",
            "appeal-decision",
            "hold-remedy",
            "merge-duplicate",
            "split-complaint",
            "withdraw-complaint");
    private static final Set<String> KEEPING_THE_RECORD = Set.of(
            "record-value-orientation",
            "record-customer-needs",
            "record-behavioural-style",
            "record-expected-quality",
            "record-perceived-quality",
            "record-customer-question",
            "record-counter-demand",
            "flag-risk",
            "clear-risk",
            "attach-recording",
            "record-broken-promise",
            "link-recurrence",
            "undo-merge",
            "undo-split",
            "override-procedure-step",
            "correct-record");

    private final String icon;

    StepGroup(String icon) {
        this.icon = icon;
    }

    /** The drawing that stands for it. */
    public String icon() {
        return icon;
    }

    static StepGroup of(NextStep step) {
        if (INFORMING.contains(step.step())) {
            return INFORM;
        }
        if (HANDING_OVER.contains(step.step())) {
            return HAND_OVER;
        }
        return KEEPING_THE_RECORD.contains(step.step()) ? RECORD : ADVANCE;
    }

    /** The steps by group, in the order of the procedure; a group without any is left out. */
    static Map<StepGroup, List<NextStep>> grouped(List<NextStep> steps) {
        Map<StepGroup, List<NextStep>> groups = new EnumMap<>(StepGroup.class);
        steps.forEach(step ->
                groups.computeIfAbsent(of(step), group -> new ArrayList<>()).add(step));
        return groups;
    }

    /** The steps that are not of the first group, by name. */
    static Set<String> named() {
        return Stream.of(INFORMING, HANDING_OVER, KEEPING_THE_RECORD)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }
}
