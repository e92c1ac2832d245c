package org.redress.query.emergencies;

import java.util.Arrays;
import java.util.List;
import org.redress.lifecycle.state.Emergency;

/** What the page of emergencies can list. */
enum EmergencyTab {
    ACTIVE,
    STOOD_DOWN;

    /** In the order in which an emergency is dealt with: who has no help on the way comes first. */
    private static final List<Emergency.Status> GOING_ON = Arrays.stream(Emergency.Status.values())
            .filter(Emergency.Status::isActive)
            .toList();

    /** The states behind it, the most pressing first. */
    List<Emergency.Status> states() {
        return switch (this) {
            case ACTIVE -> GOING_ON;
            case STOOD_DOWN -> List.of(Emergency.Status.STOOD_DOWN);
        };
    }
}
