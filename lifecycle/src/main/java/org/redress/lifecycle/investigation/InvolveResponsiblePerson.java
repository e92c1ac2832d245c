package org.redress.lifecycle.investigation;

import jakarta.validation.constraints.PastOrPresent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redress.events.PersonId;
import org.redress.lifecycle.input.FreeText;

/**
 * Record that the employee concerned met the customer.
 *
 * @param consentGivenAt when the employee agreed to it, before the meeting
 */
public record InvolveResponsiblePerson(
        PersonId responsiblePerson,
        @Nullable @PastOrPresent Instant consentGivenAt,
        @PastOrPresent Instant metAt,
        FreeText result) {}
