package org.redress.events;

import org.jspecify.annotations.Nullable;

/**
 * The customer was told whom to ask next.
 *
 * @param level null where the ladder has no further one
 * @see "requirements M-40, R-058"
 */
public record NextAppealLevelTold(@Nullable Role level) implements AppealEvent {}
