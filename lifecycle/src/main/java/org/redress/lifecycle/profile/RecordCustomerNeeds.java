package org.redress.lifecycle.profile;

import jakarta.validation.constraints.NotEmpty;
import java.util.Set;
import org.redress.events.CustomerNeed;

/** Record what the customer seeks. */
public record RecordCustomerNeeds(@NotEmpty Set<CustomerNeed> needs) {}
