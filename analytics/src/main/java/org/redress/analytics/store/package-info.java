/** One event log in columns: a DuckDB file with events and cases that every question of process mining reads. */
@NullMarked
package org.redress.analytics.store;

import org.jspecify.annotations.NullMarked;
