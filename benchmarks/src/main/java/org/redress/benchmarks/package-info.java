/** Prints the figures that the README quotes, each beside a raw baseline taken in the same run. */
@NullMarked
package org.redress.benchmarks;

import org.jspecify.annotations.NullMarked;
