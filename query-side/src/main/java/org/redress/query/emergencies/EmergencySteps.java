package org.redress.query.emergencies;

import java.util.List;
import java.util.stream.Stream;
import org.redress.events.EmergencyParty;

/** What brings help nearer, in the order of the procedure (P-65). */
final class EmergencySteps {
    private EmergencySteps() {}

    /** What is to be done next, the first thing first; whether the case allows it now, its form tells. */
    static List<String> next(EmergencyLine line) {
        return switch (line.state()) {
            case NONE, STOOD_DOWN -> List.of();
            case DECLARED, CONTACTING -> beforeTimeIsKnown(line);
            case ETA_CONFIRMED -> with("inform-customer-of-eta", booking(line), "record-arrival");
            case CUSTOMER_INFORMED -> with(booking(line), "record-arrival");
            case ON_SITE -> with("record-appraisal", booking(line));
            case APPRAISED -> with(booking(line), "stand-down-emergency");
        };
    }

    /** Who could tell when he comes is telephoned first. */
    private static List<String> beforeTimeIsKnown(EmergencyLine line) {
        String call = line.toReach().isEmpty() ? "" : "record-emergency-contact";
        return line.toReach().contains(EmergencyParty.ENGINEER)
                ? with(call, "confirm-engineer-eta")
                : with("confirm-engineer-eta", call);
    }

    /** The car needs a place. */
    private static String booking(EmergencyLine line) {
        return line.shopEntryBooked() ? "" : "schedule-shop-entry";
    }

    private static List<String> with(String... steps) {
        return Stream.of(steps).filter(step -> !step.isEmpty()).toList();
    }
}
