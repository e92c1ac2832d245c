/** What the customer says, in the six questions, and that we understood it (5W1H, 复诵). */
@NullMarked
package org.redress.lifecycle.statement;

import org.jspecify.annotations.NullMarked;
