/** What the customer states, and that we understood it. */
@NullMarked
package org.redress.command.statement;

import org.jspecify.annotations.NullMarked;
