package org.redress.events;

/** What is in place has not worked; another plan is needed. Source: 8.3 region H. */
public record PreventionFoundIneffective(Personal evidence) implements PreventionEvent {}
