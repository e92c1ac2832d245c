/** How many, how long, how old, how often again: figures over all cases, each with what it was computed from. */
@NullMarked
package org.redress.query.statistics;

import org.jspecify.annotations.NullMarked;
