package org.redress.lifecycle.profile;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.redress.events.BehaviouralStyle;

/**
 * Record how the customer likes to be spoken with.
 *
 * @param pace from slow and patient, 0, to fast and impatient, 50
 * @param focus from the task, 0, to people, 50
 */
public record RecordBehaviouralStyle(
        @Min(0) @Max(BehaviouralStyle.AXIS_MAX) Integer pace,
        @Min(0) @Max(BehaviouralStyle.AXIS_MAX) Integer focus) {}
