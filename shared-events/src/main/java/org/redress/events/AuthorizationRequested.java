package org.redress.events;

import java.util.Set;

/** A draft above the own authority waits for each of these roles. Source: M-12, SC-11. */
public record AuthorizationRequested(String draft, PersonId requestedBy, Set<Role> addressees, Personal reason)
        implements AuthorityEvent {
    public AuthorizationRequested {
        addressees = Ordered.set(addressees);
    }
}
