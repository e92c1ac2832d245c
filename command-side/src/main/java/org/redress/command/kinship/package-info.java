/** Cases that belong together. */
@NullMarked
package org.redress.command.kinship;

import org.jspecify.annotations.NullMarked;
