/** What both sides say over HTTP in the same way. */
@NullMarked
package org.redress.http;

import org.jspecify.annotations.NullMarked;
