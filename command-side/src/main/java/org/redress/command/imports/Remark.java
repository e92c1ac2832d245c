package org.redress.command.imports;

import org.jspecify.annotations.Nullable;

/**
 * What is to be said about a row: why it was rejected, or what is odd about it.
 *
 * @param line in the file, counted from 1
 * @param field the column; null when it concerns the whole row
 * @param reason the rest of a sentence that starts with the field; never the value, which may be personal
 */
record Remark(long line, @Nullable String field, String reason) {}
