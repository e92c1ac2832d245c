/** Every answer that is not the one asked for, as RFC 9457 tells it. */
@NullMarked
package org.redress.http.problem;

import org.jspecify.annotations.NullMarked;
