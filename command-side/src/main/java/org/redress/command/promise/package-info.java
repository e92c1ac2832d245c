/** What we say we will do, and that we did it. */
@NullMarked
package org.redress.command.promise;

import org.jspecify.annotations.NullMarked;
