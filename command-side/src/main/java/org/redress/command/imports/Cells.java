package org.redress.command.imports;

import java.util.List;
import java.util.Map;

/**
 * The values of one row.
 *
 * @param line of the file
 * @param used the values that the mapping asks for by the name of their column, without surrounding spaces; absent where
 *     the file has no such column
 * @param all every value as it stands in the row
 */
record Cells(long line, Map<String, String> used, List<String> all) {}
