package org.redress.events;

/** A person no longer holds a role at a unit. */
public record RoleRevoked(PersonId person, Role role, UnitId unit) implements OrganisationEvent {}
