/** What the customer says of the result. */
@NullMarked
package org.redress.command.satisfaction;

import org.jspecify.annotations.NullMarked;
