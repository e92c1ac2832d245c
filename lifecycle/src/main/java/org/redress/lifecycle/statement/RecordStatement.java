package org.redress.lifecycle.statement;

import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redress.lifecycle.input.FreeText;

/** Write down the customer's statement, facts and feelings apart. The fields are those of D-01. */
public record RecordStatement(
        @Nullable @PastOrPresent LocalDate occurredOn,
        FreeText who,
        FreeText what,
        FreeText where,
        FreeText how,
        FreeText whyStated,
        FreeText degree,
        @Nullable FreeText feelings,
        @Nullable FreeText ignitionPoint) {}
