/** What is found out: background, facts, cause, and who is told of it. */
@NullMarked
package org.redress.command.investigation;

import org.jspecify.annotations.NullMarked;
