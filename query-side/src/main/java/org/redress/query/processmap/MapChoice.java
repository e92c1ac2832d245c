package org.redress.query.processmap;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of a map somebody looks at, as the address says it: an activity, or a path. */
sealed interface MapChoice {

    record OfActivity(String activity) implements MapChoice {}

    /** From one stop to another; not from the beginning to the ending, which no path does. */
    record OfPath(Stop from, Stop to) implements MapChoice {}

    /** Of an address: what a choice is made of. */
    record Parameter(String name, String value) {}

    String ACTIVITY = "chosen";
    String FROM = "chosenFrom";
    String TO = "chosenTo";

    /** Null where nothing is chosen. A path without where it comes from comes from the beginning, as with where it leads to. */
    static @Nullable MapChoice of(HttpServletRequest request) {
        String activity = request.getParameter(ACTIVITY);
        if (activity != null) {
            return new OfActivity(activity);
        }
        String from = request.getParameter(FROM);
        String to = request.getParameter(TO);
        return from == null && to == null
                ? null
                : new OfPath(
                        from == null ? Stop.BEGINNING : new Stop.Activity(from),
                        to == null ? Stop.ENDING : new Stop.Activity(to));
    }

    /** As {@link #of} reads them. */
    default List<Parameter> parameters() {
        return switch (this) {
            case OfActivity of -> List.of(new Parameter(ACTIVITY, of.activity()));
            case OfPath of -> {
                List<Parameter> parameters = new ArrayList<>();
                if (of.from() instanceof Stop.Activity from) {
                    parameters.add(new Parameter(FROM, from.name()));
                }
                if (of.to() instanceof Stop.Activity to) {
                    parameters.add(new Parameter(TO, to.name()));
                }
                yield parameters;
            }
        };
    }
}
