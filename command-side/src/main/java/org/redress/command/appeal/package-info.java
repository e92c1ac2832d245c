/** The customer asks the next level. */
@NullMarked
package org.redress.command.appeal;

import org.jspecify.annotations.NullMarked;
