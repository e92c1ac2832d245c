/** Up the ladder, to the final ruling. */
@NullMarked
package org.redress.command.escalation;

import org.jspecify.annotations.NullMarked;
