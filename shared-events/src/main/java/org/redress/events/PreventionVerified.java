package org.redress.events;

/** What is in place has worked. Source: 8.3 region H. */
public record PreventionVerified(Personal evidence) implements PreventionEvent {}
