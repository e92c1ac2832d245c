/** When a row can be read after its writer was answered. */
@NullMarked
package org.redress.benchmarks.visible;

import org.jspecify.annotations.NullMarked;
