/** Exceptions and corrections. */
@NullMarked
package org.redress.command.procedure;

import org.jspecify.annotations.NullMarked;
