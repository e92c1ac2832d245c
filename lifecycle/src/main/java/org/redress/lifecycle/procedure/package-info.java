/** What is done otherwise than the procedure says, and what was recorded wrongly (特事特办、更正). */
@NullMarked
package org.redress.lifecycle.procedure;

import org.jspecify.annotations.NullMarked;
