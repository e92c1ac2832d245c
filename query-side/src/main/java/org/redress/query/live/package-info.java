/** Tells open pages that something has happened. */
@NullMarked
package org.redress.query.live;

import org.jspecify.annotations.NullMarked;
