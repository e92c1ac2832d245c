/** The append-only log: one gapless sequence of positions per tenant. */
@NullMarked
package org.redress.eventlog;

import org.jspecify.annotations.NullMarked;
