package org.redress.lifecycle.profile;

import jakarta.validation.constraints.NotEmpty;
import java.util.Set;
import org.redress.events.ValueOrientation;

/** Record what matters most to the customer. */
public record RecordValueOrientation(@NotEmpty Set<ValueOrientation> orientations) {}
