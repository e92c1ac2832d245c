/** What we said we would do, by the time it is due. */
@NullMarked
package org.redress.query.promises;

import org.jspecify.annotations.NullMarked;
