/** Words that turn up in narratives more often than before, in Chinese and in English. */
@NullMarked
package org.redress.analytics.terms;

import org.jspecify.annotations.NullMarked;
