/**
 * Backups: the whole database as text files of rows, with the key file; made while commands go on, restored into an empty
 * database of either kind, and proved by a drill.
 */
@NullMarked
package org.redress.eventlog.backup;

import org.jspecify.annotations.NullMarked;
