/** How the tests of the slices say, in a form that a test can check, which command they specify. */
@NullMarked
package org.redress.command.specification;

import org.jspecify.annotations.NullMarked;
