package org.redress.query.processmap;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.redress.http.problem.InvalidInput;

/** Which of the times on a path is told and coloured. */
enum WaitMeasure {
    MEDIAN,
    MEAN;

    /** The name of the parameter. */
    static final String PARAMETER = "wait";

    /** @throws InvalidInput for one that there is not */
    static WaitMeasure of(@Nullable String choice) {
        if (choice == null || choice.isBlank()) {
            return MEDIAN;
        }
        for (WaitMeasure each : values()) {
            if (each.choice().equals(choice)) {
                return each;
            }
        }
        throw new InvalidInput(PARAMETER, "is not one that is known");
    }

    /** As an address has it. */
    public String choice() {
        return name().toLowerCase(Locale.ROOT);
    }

    public @Nullable Duration of(MapPath path) {
        return switch (this) {
            case MEDIAN -> path.median();
            case MEAN -> path.mean();
        };
    }
}
