package org.redress.events;

import org.jspecify.annotations.Nullable;

/**
 * A complaint reached us and became a case (受理). Its demands and its owner follow in the same append.
 *
 * @param caseNumber what people call the case by; says nothing about the person
 * @param unit the dealer or department concerned, where known
 * @param vulnerability signs that the customer needs particular care, in words
 * @param productModel the model that it is about, as the maker calls it
 * @see "requirements M-01"
 */
public record ComplaintReceived(
        String caseNumber,
        Channel channel,
        CaseSource source,
        Customer customer,
        Personal narrative,
        EmotionalState emotionalState,
        @Nullable UnitId unit,
        @Nullable Personal subject,
        @Nullable Personal vulnerability,
        @Nullable String productModel)
        implements ProgressEvent {
    /** A complaint about no particular model. */
    public ComplaintReceived(
            String caseNumber,
            Channel channel,
            CaseSource source,
            Customer customer,
            Personal narrative,
            EmotionalState emotionalState,
            @Nullable UnitId unit,
            @Nullable Personal subject,
            @Nullable Personal vulnerability) {
        this(caseNumber, channel, source, customer, narrative, emotionalState, unit, subject, vulnerability, null);
    }
}
