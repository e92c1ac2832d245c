package org.redress.query.sandbox;

import java.time.Instant;
import java.util.List;
import org.redress.analytics.sandbox.SnapshotTable;

/**
 * What can be asked.
 *
 * @param position of the log that the tables show
 * @param takenAt when they were written
 */
record SqlTables(List<SnapshotTable> tables, long position, Instant takenAt, int rowsMax, int textLengthMax) {}
