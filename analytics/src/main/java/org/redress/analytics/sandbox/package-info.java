/** Analysts' own SQL, where nothing but a de-identified snapshot can be reached. */
@NullMarked
package org.redress.analytics.sandbox;

import org.jspecify.annotations.NullMarked;
