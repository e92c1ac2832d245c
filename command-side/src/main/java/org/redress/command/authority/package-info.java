/** Asking those who may allow more, and their answers. */
@NullMarked
package org.redress.command.authority;

import org.jspecify.annotations.NullMarked;
