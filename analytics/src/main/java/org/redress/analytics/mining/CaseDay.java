package org.redress.analytics.mining;

import java.time.LocalDate;

/**
 * The cases that began on one day.
 *
 * @param having of them, how many have the activity asked for, whenever it was done
 */
public record CaseDay(LocalDate day, long cases, long having) {}
