/** Process mining over very many events, in columns and over HTTP. */
@NullMarked
package org.redress.benchmarks.mining;

import org.jspecify.annotations.NullMarked;
