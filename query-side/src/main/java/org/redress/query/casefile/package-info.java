/** One complaint as it stands, or as it stood: everything that its events say, folded into a file. */
@NullMarked
package org.redress.query.casefile;

import org.jspecify.annotations.NullMarked;
