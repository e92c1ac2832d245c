/** Who reads, and what of the personal words in an answer he sees. */
@NullMarked
package org.redress.query.reading;

import org.jspecify.annotations.NullMarked;
