package org.redress.events;

/** A person holds a role at a unit. */
public record RoleGranted(PersonId person, Role role, UnitId unit) implements OrganisationEvent {}
