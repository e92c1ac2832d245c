package org.redress.lifecycle.procedure;

import jakarta.validation.constraints.Min;
import org.redress.lifecycle.input.FreeText;

/**
 * Say what is right about an earlier record; the record itself stays.
 *
 * @param sequence of the event that was wrong, from 0
 */
public record CorrectRecord(@Min(0) Long sequence, FreeText correction, FreeText reason) {}
