/** The database inside the process: H2 in the data folder, its two users, and the size of its file. */
@NullMarked
package org.redress.eventlog.embedded;

import org.jspecify.annotations.NullMarked;
