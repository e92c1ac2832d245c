/** How work really goes, as pictures: the process map, its variants, each case as a row of dots. */
@NullMarked
package org.redress.query.processmap;

import org.jspecify.annotations.NullMarked;
