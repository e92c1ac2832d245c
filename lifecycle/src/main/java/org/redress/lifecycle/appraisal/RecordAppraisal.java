package org.redress.lifecycle.appraisal;

import org.jspecify.annotations.Nullable;
import org.redress.lifecycle.input.FreeText;
import org.redress.lifecycle.input.ShortText;

/**
 * Say, as the engineer, what is technically the matter.
 *
 * @param appraisal the id of the request that this answers; none for one that nobody asked for
 */
public record RecordAppraisal(@Nullable ShortText appraisal, FreeText finding) {}
