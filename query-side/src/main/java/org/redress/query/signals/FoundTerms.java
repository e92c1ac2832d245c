package org.redress.query.signals;

import java.time.LocalDate;
import org.redress.analytics.terms.NewTerms;

/**
 * Words that are new in what customers wrote.
 *
 * @param position of the log up to which this knows
 * @param from the first of the recent days, {@code to} the last
 */
record FoundTerms(long position, LocalDate from, LocalDate to, NewTerms terms) {}
