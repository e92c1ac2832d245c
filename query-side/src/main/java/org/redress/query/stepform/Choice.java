package org.redress.query.stepform;

import org.jspecify.annotations.Nullable;

/**
 * Something of the case that a step may name.
 *
 * @param id what the step names it by
 * @param words what people know it by
 * @param note what matters about it beside; null for nothing
 */
public record Choice(String id, String words, @Nullable String note) {}
