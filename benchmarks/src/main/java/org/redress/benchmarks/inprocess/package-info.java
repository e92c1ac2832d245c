/** Callers inside the service's own JVM, without HTTP. */
@NullMarked
package org.redress.benchmarks.inprocess;

import org.jspecify.annotations.NullMarked;
