/** First the apology and the word that we are on it; at the end, the apology once more and thanks (P-01). */
@NullMarked
package org.redress.lifecycle.acknowledgement;

import org.jspecify.annotations.NullMarked;
