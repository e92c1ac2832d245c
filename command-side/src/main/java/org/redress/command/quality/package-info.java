/** What was expected of us, and what was perceived. */
@NullMarked
package org.redress.command.quality;

import org.jspecify.annotations.NullMarked;
