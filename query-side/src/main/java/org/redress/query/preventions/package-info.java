/** What will be changed so that it does not happen again (预防再发), by whom, and whether it worked. */
@NullMarked
package org.redress.query.preventions;

import org.jspecify.annotations.NullMarked;
