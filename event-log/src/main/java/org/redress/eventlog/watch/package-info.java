/** What the service stands on, as operators are told of it: looks that end in time, and the health of each part. */
@NullMarked
package org.redress.eventlog.watch;

import org.jspecify.annotations.NullMarked;
