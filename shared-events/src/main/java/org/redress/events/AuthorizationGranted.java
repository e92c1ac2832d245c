package org.redress.events;

/** One of the roles asked allows the draft. Source: M-12, D-17. */
public record AuthorizationGranted(String draft, Role as, PersonId grantedBy, Personal reason)
        implements AuthorityEvent {}
