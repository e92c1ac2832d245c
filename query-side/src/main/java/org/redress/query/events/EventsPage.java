package org.redress.query.events;

import java.util.List;

/**
 * A part of the log. The log has no end: at its head the part is empty, and what follows will follow there.
 *
 * @param next the {@code after} of the part that follows; never null
 */
record EventsPage(List<CloudEvent> items, String next) {
    EventsPage {
        items = List.copyOf(items);
    }
}
