/** Callers that keep a service busy, and what they measured. */
@NullMarked
package org.redress.benchmarks.load;

import org.jspecify.annotations.NullMarked;
