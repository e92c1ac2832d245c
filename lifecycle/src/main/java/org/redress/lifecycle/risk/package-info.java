/** Marks that make a case need more care (风险标记). */
@NullMarked
package org.redress.lifecycle.risk;

import org.jspecify.annotations.NullMarked;
