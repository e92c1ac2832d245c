/** What the dealer tells the manufacturer's centre. */
@NullMarked
package org.redress.command.reporting;

import org.jspecify.annotations.NullMarked;
