/** Stock Axon on JPA and on JDBC, given the same work. */
@NullMarked
package org.redress.benchmarks.stock;

import org.jspecify.annotations.NullMarked;
