package org.redress.query.sandbox;

import org.jspecify.annotations.Nullable;
import org.redress.lifecycle.input.FreeText;

/**
 * A question in SQL.
 *
 * @param rows as many as are wanted; as many as the limit allows where it is left out
 */
record SqlAsked(FreeText sql, @Nullable Integer rows) {}
