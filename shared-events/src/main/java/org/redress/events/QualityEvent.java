package org.redress.events;

/** What the customer expected of us, and what was perceived. */
public sealed interface QualityEvent extends ComplaintEvent permits ExpectedQualityRecorded, PerceivedQualityRecorded {}
