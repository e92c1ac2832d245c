/** A complaint reaches us and becomes a case (受理). */
@NullMarked
package org.redress.command.intake;

import org.jspecify.annotations.NullMarked;
