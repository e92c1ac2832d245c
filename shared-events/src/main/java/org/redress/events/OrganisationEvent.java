package org.redress.events;

/** What happens to the organisation tree and to who holds which role in it; one stream per tenant. */
public sealed interface OrganisationEvent permits UnitFounded, PersonJoined, RoleGranted, RoleRevoked {}
