package org.redress.events;

/** What was planned is in place. Source: 8.3 region H. */
public record PreventionImplemented(Personal how) implements PreventionEvent {}
