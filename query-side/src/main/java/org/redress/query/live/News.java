package org.redress.query.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What pages are told: how far the log and the views are, and which complaints are concerned.
 *
 * @param position up to which all views that follow the log have come; the id of the message
 * @param views the position of each view by name; one that stands still or is rebuilt is missing
 * @param complaints whose events came to view since the last news; null where there are too many to name
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record News(
        long head,
        long position,
        Map<String, Long> views,
        @Nullable Set<String> complaints) {

    News {
        views = Map.copyOf(views);
        complaints = complaints == null ? null : Set.copyOf(complaints);
    }

    /** The same standing, said of other complaints. */
    News concerning(@Nullable Set<String> others) {
        return new News(head, position, views, others);
    }

    /** Whether it says nothing else than earlier news about how far everything is. */
    boolean says(News earlier) {
        return head == earlier.head && position == earlier.position && views.equals(earlier.views);
    }
}
