package org.redress.lifecycle.organisation;

import org.redress.events.PersonId;
import org.redress.events.Role;
import org.redress.events.UnitId;

/** A person is to hold a role at a unit. */
public record GrantRole(PersonId person, Role role, UnitId unit) {}
