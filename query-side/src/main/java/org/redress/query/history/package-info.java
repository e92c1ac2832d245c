/** Everything that happened to one complaint, event by event. */
@NullMarked
package org.redress.query.history;

import org.jspecify.annotations.NullMarked;
