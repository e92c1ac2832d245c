/** Imports: complaints that other systems collected become the facts that their files prove, and nothing more. */
@NullMarked
package org.redress.command.imports;

import org.jspecify.annotations.NullMarked;
