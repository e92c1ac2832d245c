/** Who answered for each case, since when, and how often it was passed around. */
@NullMarked
package org.redress.query.ownershiphistory;

import org.jspecify.annotations.NullMarked;
