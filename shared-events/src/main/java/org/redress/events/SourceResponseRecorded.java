package org.redress.events;

import org.jspecify.annotations.Nullable;

/**
 * A source states how the company answered.
 *
 * @param response the answer to the customer in the source's own words; null when the source gives no words
 * @param publicResponse the public answer in the source's own words; null when there is none
 * @param closed whether the source calls the case closed
 * @param timely whether the source calls the answer timely
 */
public record SourceResponseRecorded(
        @Nullable String response, @Nullable String publicResponse, boolean closed, Answer timely)
        implements SourceEvent {}
