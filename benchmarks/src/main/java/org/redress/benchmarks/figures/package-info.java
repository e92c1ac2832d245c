/** What was measured, as a table and as a file. */
@NullMarked
package org.redress.benchmarks.figures;

import org.jspecify.annotations.NullMarked;
