/** A case ends, and may come back. */
@NullMarked
package org.redress.command.closure;

import org.jspecify.annotations.NullMarked;
