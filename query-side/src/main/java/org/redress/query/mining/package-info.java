/** The questions of process mining over HTTP and from the command line, to the own log and to imported ones. */
@NullMarked
package org.redress.query.mining;

import org.jspecify.annotations.NullMarked;
