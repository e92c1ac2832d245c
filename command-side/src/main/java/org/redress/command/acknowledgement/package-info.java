/** First the apology and the word that we are on it; at the end, the apology once more and thanks. */
@NullMarked
package org.redress.command.acknowledgement;

import org.jspecify.annotations.NullMarked;
