/** The list of all cases: structured fields only, filtered and paged, newest first. */
@NullMarked
package org.redress.query.caselist;

import org.jspecify.annotations.NullMarked;
