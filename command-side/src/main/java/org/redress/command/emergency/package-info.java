/** An accident or a grave defect. */
@NullMarked
package org.redress.command.emergency;

import org.jspecify.annotations.NullMarked;
