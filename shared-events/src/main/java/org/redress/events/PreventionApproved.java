package org.redress.events;

/** The plan may be carried out. Source: 8.3 region H. */
public record PreventionApproved(PersonId approvedBy, Personal reason) implements PreventionEvent {}
