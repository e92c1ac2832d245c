/** What all pages about a log share: which cases of which log, how they are said, and waiting for what takes long. */
@NullMarked
package org.redress.query.logpage;

import org.jspecify.annotations.NullMarked;
