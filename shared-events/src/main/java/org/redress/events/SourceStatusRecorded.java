package org.redress.events;

import org.jspecify.annotations.Nullable;

/**
 * A source states how the case stands, in its own words. What it says about duplicates is part of them.
 *
 * @param remark what the source says about it in sentences; null when it says no more
 */
public record SourceStatusRecorded(String status, @Nullable Personal remark) implements SourceEvent {}
