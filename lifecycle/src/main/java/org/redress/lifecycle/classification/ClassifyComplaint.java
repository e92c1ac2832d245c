package org.redress.lifecycle.classification;

import jakarta.validation.constraints.NotEmpty;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redress.events.ComplaintType;
import org.redress.events.Severity;
import org.redress.lifecycle.input.FreeText;
import org.redress.lifecycle.input.ShortText;

/**
 * Give the case its codes, or new ones.
 *
 * @param taxonomyVersion of the codes, as the policy in force names it
 * @param types one, or several for a multiple complaint
 * @param severity the marks from now on; those before stay where none are named
 */
public record ClassifyComplaint(
        ShortText taxonomyVersion,
        @NotEmpty Set<ComplaintType> types,
        @Nullable Set<Severity> severity,
        @Nullable FreeText note) {}
