package org.redress.events;

import java.util.Set;

/** A conversation ended, with these of the seven elements. Source: P-21, N-26. */
public record ConversationClosed(Set<ClosingElement> elements, boolean expectationMet) implements ContactEvent {
    public ConversationClosed {
        elements = Ordered.set(elements);
    }
}
