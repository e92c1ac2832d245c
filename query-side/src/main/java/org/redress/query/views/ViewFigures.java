package org.redress.query.views;

import java.util.List;
import java.util.Optional;
import org.redress.query.upkeep.ViewPart;

/** How all views and their parts were doing at one look. */
record ViewFigures(List<ViewStatus> views, List<Part> parts) {
    /**
     * A part of a view.
     *
     * @param lag events that it has yet to see
     * @param lagSeconds how long ago the first of them was recorded; 0 when it has seen all
     */
    record Part(String view, ViewPart part, long lag, long lagSeconds) {
        boolean is(String otherView, int segment) {
            return view.equals(otherView) && part.segment() == segment;
        }
    }

    Optional<ViewStatus> of(String view) {
        return views.stream().filter(each -> each.view().equals(view)).findFirst();
    }

    Optional<Part> of(String view, int segment) {
        return parts.stream().filter(each -> each.is(view, segment)).findFirst();
    }

    long unclaimedOf(String view) {
        return parts.stream()
                .filter(each -> each.view().equals(view) && each.part().isUnclaimed())
                .count();
    }
}
