package org.redress.lifecycle.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.events.CaseSource;
import org.redress.events.Channel;
import org.redress.events.EmotionalState;
import org.redress.events.PersonId;
import org.redress.events.UnitId;
import org.redress.lifecycle.input.FreeText;
import org.redress.lifecycle.input.ShortText;

/**
 * Take a complaint in.
 *
 * @param demands what the customer wants, at least one thing
 * @param unit the dealer or department concerned
 * @param productModel the model it is about; the quality survey takes new ones only
 * @param owner who answers for the case; the one who takes it in, where nobody is named
 */
public record ReceiveComplaint(
        Channel channel,
        @Nullable CaseSource source,
        @Valid CustomerDetails customer,
        FreeText narrative,
        @Size(min = 1, max = DEMANDS_MAX) List<FreeText> demands,
        @Nullable EmotionalState emotionalState,
        @Nullable UnitId unit,
        @Nullable PersonId owner,
        @Nullable FreeText subject,
        @Nullable FreeText vulnerability,
        @Nullable ShortText productModel) {
    /** More wishes than any form of the sources has room for; bounds one append. */
    public static final int DEMANDS_MAX = 20;

    /** A complaint about no particular model. */
    public ReceiveComplaint(
            Channel channel,
            @Nullable CaseSource source,
            CustomerDetails customer,
            FreeText narrative,
            List<FreeText> demands,
            @Nullable EmotionalState emotionalState,
            @Nullable UnitId unit,
            @Nullable PersonId owner,
            @Nullable FreeText subject,
            @Nullable FreeText vulnerability) {
        this(channel, source, customer, narrative, demands, emotionalState, unit, owner, subject, vulnerability, null);
    }
}
