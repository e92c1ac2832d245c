/** Tells what a store holds to whoever writes it down as a file for other tools. */
@NullMarked
package org.redress.analytics.telling;

import org.jspecify.annotations.NullMarked;
