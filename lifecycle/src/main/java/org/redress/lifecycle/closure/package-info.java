/** How a case ends, and begins again (结案). */
@NullMarked
package org.redress.lifecycle.closure;

import org.jspecify.annotations.NullMarked;
