package org.redress.events;

/** Nothing need be changed, for a reason that was written down. Source: M-25. */
public record PreventionNotRequired(Personal reason) implements PreventionEvent {}
