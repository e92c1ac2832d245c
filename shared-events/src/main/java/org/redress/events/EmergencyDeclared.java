package org.redress.events;

import java.util.Set;

/**
 * The case is an emergency; these parties are to be telephoned at once, side by side.
 *
 * @see "requirements M-31, P-65, SC-06"
 */
public record EmergencyDeclared(EmergencyKind kind, Set<EmergencyParty> toContact, Personal situation)
        implements EmergencyEvent {
    public EmergencyDeclared {
        toContact = Ordered.set(toContact);
    }
}
