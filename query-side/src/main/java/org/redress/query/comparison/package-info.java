/** Two groups of cases of one log side by side, with what chance alone would explain. */
@NullMarked
package org.redress.query.comparison;

import org.jspecify.annotations.NullMarked;
