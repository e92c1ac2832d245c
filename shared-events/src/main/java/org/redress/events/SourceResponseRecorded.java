package org.redress.events;

import org.jspecify.annotations.Nullable;

/**
 * A source states how the company answered.
 *
 * @param response the kind of answer to the customer in the source's own words; null when the source gives no words
 * @param publicResponse the public answer in the source's own words; null when there is none
 * @param closed whether the source calls the case closed by it
 * @param timely whether the source calls the answer timely
 * @param reply the answer word for word; null when the source does not give it
 */
public record SourceResponseRecorded(
        @Nullable String response,
        @Nullable String publicResponse,
        boolean closed,
        Answer timely,
        @Nullable Personal reply)
        implements SourceEvent {}
