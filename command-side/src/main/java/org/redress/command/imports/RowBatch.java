package org.redress.command.imports;

import java.util.List;

/**
 * Rows that follow one another in a file.
 *
 * @param bytesRead how far into the file they reach
 */
record RowBatch(List<ReadRow> rows, long bytesRead) {}
