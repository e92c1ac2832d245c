/** How the same problem is kept from coming back. */
@NullMarked
package org.redress.command.prevention;

import org.jspecify.annotations.NullMarked;
