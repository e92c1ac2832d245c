package org.redress.events;

import java.util.Set;

/** The regional manager and the customer centre looked for a solution together. Source: R-075. */
public record JointResolutionConvened(Set<Role> participants, Personal result) implements EscalationEvent {
    public JointResolutionConvened {
        participants = Ordered.set(participants);
    }
}
