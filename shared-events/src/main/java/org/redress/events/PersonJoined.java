package org.redress.events;

import org.jspecify.annotations.Nullable;

/** A person may hold roles from now on. */
public record PersonJoined(PersonId person, @Nullable Personal name) implements OrganisationEvent {}
