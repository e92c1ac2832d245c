/** The logs that can be mined, as this node has them in columns: our own, fed from the log of events, and those of files. */
@NullMarked
package org.redress.query.replica;

import org.jspecify.annotations.NullMarked;
