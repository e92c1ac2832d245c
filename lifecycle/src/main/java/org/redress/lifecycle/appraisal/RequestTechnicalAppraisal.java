package org.redress.lifecycle.appraisal;

import org.redress.lifecycle.input.FreeText;

/** Ask the engineer what is technically the matter. */
public record RequestTechnicalAppraisal(FreeText question) {}
