/** What a decision may know about one complaint: one record per region, folded from its events. */
@NullMarked
package org.redress.lifecycle.state;

import org.jspecify.annotations.NullMarked;
