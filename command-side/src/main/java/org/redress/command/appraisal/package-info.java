/** What the engineer says. */
@NullMarked
package org.redress.command.appraisal;

import org.jspecify.annotations.NullMarked;
