/** The case gets its codes. */
@NullMarked
package org.redress.command.classification;

import org.jspecify.annotations.NullMarked;
