package org.redress.lifecycle.reporting;

import jakarta.validation.constraints.NotEmpty;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redress.events.Role;
import org.redress.lifecycle.input.FreeText;

/** Tell those who must know of a grave case. */
public record NotifyMajorCase(
        @NotEmpty Set<Role> notified, @Nullable FreeText message) {}
