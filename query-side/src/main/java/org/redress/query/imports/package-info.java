/** Files of other systems on their way in, as pages: what the command side has written down about them. */
@NullMarked
package org.redress.query.imports;

import org.jspecify.annotations.NullMarked;
