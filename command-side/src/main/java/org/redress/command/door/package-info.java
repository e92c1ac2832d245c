/** The one door from HTTP to the command bus: who asks for what, under which conditions, and what becomes of it. */
@NullMarked
package org.redress.command.door;

import org.jspecify.annotations.NullMarked;
