package org.redress.query.upkeep;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of a part.
 *
 * @param complaints of the log that were looked at; 0 in a part that looks at rows
 * @param views by name, what came of it for each that was looked at
 * @param next where the next part begins; null behind the last
 */
public record Reconciled(
        int complaints,
        Map<String, Count> views,
        List<Finding> findings,
        @Nullable Place next) {

    /**
     * Where a part begins.
     *
     * @param view whose rows are looked at; empty while it is the log's complaints
     * @param after the key behind which it begins; empty for the beginning
     */
    public record Place(String view, String after) {
        /** Where all of it begins. */
        public static final Place FIRST = new Place("", "");
    }

    /**
     * Of one view.
     *
     * @param checked complaints that were held against the log
     * @param setAside of these, those that the view has set aside: nothing of them is current, and it says so
     * @param findings complaints that are not as they should be
     */
    public record Count(int checked, int setAside, int findings) {}
}
