/** PostgreSQL from the machine's own packages, and what it does without us. */
@NullMarked
package org.redress.benchmarks.postgres;

import org.jspecify.annotations.NullMarked;
