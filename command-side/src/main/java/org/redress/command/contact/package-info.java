/** How we meet and reach the customer. */
@NullMarked
package org.redress.command.contact;

import org.jspecify.annotations.NullMarked;
