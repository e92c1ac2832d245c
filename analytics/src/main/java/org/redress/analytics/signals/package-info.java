/** Signal or noise: control charts, their rules, seasonality and the few causes that matter. */
@NullMarked
package org.redress.analytics.signals;

import org.jspecify.annotations.NullMarked;
