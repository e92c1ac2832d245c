package org.redress.query.history;

import java.util.List;

/**
 * What could be done next at one moment, beside another.
 *
 * @param added steps that have become possible
 * @param gone steps that no longer are
 */
record StepChange(int before, int after, List<String> added, List<String> gone) {

    static StepChange between(Standing first, Standing second) {
        return new StepChange(
                first.steps().size(),
                second.steps().size(),
                second.steps().stream()
                        .filter(step -> !first.steps().contains(step))
                        .toList(),
                first.steps().stream()
                        .filter(step -> !second.steps().contains(step))
                        .toList());
    }

    public boolean isNone() {
        return added.isEmpty() && gone.isEmpty();
    }
}
