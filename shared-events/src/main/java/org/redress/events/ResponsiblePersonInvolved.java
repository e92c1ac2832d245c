package org.redress.events;

import java.time.Instant;

/** The employee concerned met the customer, having agreed to it. Source: R-080, N-46, SC-23. */
public record ResponsiblePersonInvolved(
        PersonId responsiblePerson, Instant consentGivenAt, Instant metAt, Personal result)
        implements InvestigationEvent {}
