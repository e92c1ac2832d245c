/** Up the ladder: advice, levels, the briefing before the contact, and the final ruling (升级投诉). */
@NullMarked
package org.redress.lifecycle.escalation;

import org.jspecify.annotations.NullMarked;
