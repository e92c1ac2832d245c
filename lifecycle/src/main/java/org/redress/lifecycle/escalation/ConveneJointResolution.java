package org.redress.lifecycle.escalation;

import jakarta.validation.constraints.NotEmpty;
import java.util.Set;
import org.redress.events.Role;
import org.redress.lifecycle.input.FreeText;

/** Record what the regional manager and the customer centre found together. */
public record ConveneJointResolution(@NotEmpty Set<Role> participants, FreeText result) {}
