/** What a supervisor sees first: how many cases stand where, and what waits for a decision. */
@NullMarked
package org.redress.query.overview;

import org.jspecify.annotations.NullMarked;
