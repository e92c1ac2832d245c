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
    ADVANCE,
    /** It keeps the customer informed. */
    INFORM,
    /** It gives the case to somebody else, or pauses it. */
    HAND_OVER;

    private static final Set<String> INFORMING = Set.of(
            "relocate-conversation",
            "explain-cause",
            "involve-responsible-person",
            "record-contact-attempt",
            "record-second-apology-and-thanks",
            "make-promise",
            "fulfil-promise");
    private static final Set<String> HANDING_OVER = Set.of(
            "assign-owner",
            "transfer-ownership",
            "accept-transfer",
            "refuse-transfer",
            "hold-remedy",
            "withdraw-complaint");

    static StepGroup of(NextStep step) {
        if (INFORMING.contains(step.step())) {
            return INFORM;
        }
        return HANDING_OVER.contains(step.step()) ? HAND_OVER : ADVANCE;
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
        return Stream.of(INFORMING, HANDING_OVER).flatMap(Set::stream).collect(Collectors.toSet());
    }
}
