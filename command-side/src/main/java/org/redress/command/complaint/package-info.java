/** One complaint's stream, and the one place where a step of it is decided and appended. */
@NullMarked
package org.redress.command.complaint;

import org.jspecify.annotations.NullMarked;
