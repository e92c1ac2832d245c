/** Event logs as files: what an event of a log says, and how XES, OCEL and CSV say it. */
@NullMarked
package org.redress.analytics.formats;

import org.jspecify.annotations.NullMarked;
