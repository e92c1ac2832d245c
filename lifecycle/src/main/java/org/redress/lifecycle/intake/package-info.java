/** A complaint reaches us and becomes a case (受理). */
@NullMarked
package org.redress.lifecycle.intake;

import org.jspecify.annotations.NullMarked;
