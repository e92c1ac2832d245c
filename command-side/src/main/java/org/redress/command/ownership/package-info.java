/** Who answers for the case. */
@NullMarked
package org.redress.command.ownership;

import org.jspecify.annotations.NullMarked;
