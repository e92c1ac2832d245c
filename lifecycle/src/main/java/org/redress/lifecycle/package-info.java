/** The complaint procedure as pure functions: what may happen, and what is possible next. */
@NullMarked
package org.redress.lifecycle;

import org.jspecify.annotations.NullMarked;
