/** What the figures were taken on, and what a part of the benchmark must be refused for. */
@NullMarked
package org.redress.benchmarks.machine;

import org.jspecify.annotations.NullMarked;
