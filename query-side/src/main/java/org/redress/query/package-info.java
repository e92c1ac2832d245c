/** The query side: what has happened, as people look at it. */
@NullMarked
package org.redress.query;

import org.jspecify.annotations.NullMarked;
