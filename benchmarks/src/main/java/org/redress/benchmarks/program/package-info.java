/** The packaged programs, each as a process of its own. */
@NullMarked
package org.redress.benchmarks.program;

import org.jspecify.annotations.NullMarked;
