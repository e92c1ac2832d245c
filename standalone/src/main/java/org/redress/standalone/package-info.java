/** Both sides in one JVM. */
@NullMarked
package org.redress.standalone;

import org.jspecify.annotations.NullMarked;
