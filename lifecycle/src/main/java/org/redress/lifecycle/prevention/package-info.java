/** Keep the same problem from coming back (预防再发). */
@NullMarked
package org.redress.lifecycle.prevention;

import org.jspecify.annotations.NullMarked;
