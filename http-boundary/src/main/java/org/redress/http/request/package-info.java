/** How a request becomes a command, an envelope or a page asked for; whatever has another form is refused by field. */
@NullMarked
package org.redress.http.request;

import org.jspecify.annotations.NullMarked;
