/** The trace that a request belongs to: taken over from the caller, told in the answer, in the log and in events. */
@NullMarked
package org.redress.http.trace;

import org.jspecify.annotations.NullMarked;
