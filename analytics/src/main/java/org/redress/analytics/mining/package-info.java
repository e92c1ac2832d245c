/** Questions about how work really goes, and their answers. */
@NullMarked
package org.redress.analytics.mining;

import org.jspecify.annotations.NullMarked;
