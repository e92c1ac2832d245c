package org.redress.lifecycle.emergency;

import jakarta.validation.constraints.PastOrPresent;
import java.time.Instant;

/** Record that the engineer is on site. */
public record RecordArrival(@PastOrPresent Instant at) {}
