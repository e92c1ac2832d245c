/** What the customer asks, and our answers. */
@NullMarked
package org.redress.command.question;

import org.jspecify.annotations.NullMarked;
