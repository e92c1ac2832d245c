/** What the customer says of the result (满意度). */
@NullMarked
package org.redress.lifecycle.satisfaction;

import org.jspecify.annotations.NullMarked;
