/** Marks that make a case need more care. */
@NullMarked
package org.redress.command.risk;

import org.jspecify.annotations.NullMarked;
