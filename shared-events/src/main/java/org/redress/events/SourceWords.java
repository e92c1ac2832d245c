package org.redress.events;

import org.jspecify.annotations.Nullable;

/**
 * What the customer wrote, as a source gives it.
 *
 * @param subject the heading; null when there is none
 * @param narrative the story; null when the source keeps it to itself
 * @param address where it happened or where the customer lives; null when the source does not say
 */
public record SourceWords(
        @Nullable Personal subject,
        @Nullable Personal narrative,
        @Nullable Personal address) {}
