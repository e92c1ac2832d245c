/** What every view has in common: folded from the log, written with its token, rebuilt by one call, waited for. */
@NullMarked
package org.redress.query.upkeep;

import org.jspecify.annotations.NullMarked;
