package org.redress.lifecycle.decision;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redress.events.PersonId;
import org.redress.lifecycle.input.CaseId;
import org.redress.lifecycle.input.FreeText;

/** Values that a rule accepts wherever it accepts any: what examples of steps are made of. They are never stored. */
public final class Examples {
    public static final FreeText WORDS = new FreeText("…");
    public static final PersonId SOMEBODY_ELSE = new PersonId("somebody-else");
    public static final Instant MOMENT = Instant.EPOCH;
    public static final LocalDate DAY = LocalDate.EPOCH;
    public static final Duration WHILE = Duration.ofDays(1);

    public static final CaseId SOME_CASE = new CaseId("00000000-0000-4000-8000-000000000000");

    private static final PersonId YET_ANOTHER = new PersonId("yet-another");

    private Examples() {}

    /** Somebody who is not this person, whoever that is. */
    public static PersonId somebodyElseThan(@Nullable PersonId person) {
        return SOMEBODY_ELSE.equals(person) ? YET_ANOTHER : SOMEBODY_ELSE;
    }
}
