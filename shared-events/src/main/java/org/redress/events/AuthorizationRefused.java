package org.redress.events;

/** One of the roles asked does not allow the draft; it may not be proposed. Source: M-12. */
public record AuthorizationRefused(String draft, Role as, PersonId refusedBy, Personal reason)
        implements AuthorityEvent {}
