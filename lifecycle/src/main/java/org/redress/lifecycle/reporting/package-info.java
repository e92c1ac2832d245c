/** One voice with the manufacturer: what the dealer tells its centre, and when (回报). */
@NullMarked
package org.redress.lifecycle.reporting;

import org.jspecify.annotations.NullMarked;
