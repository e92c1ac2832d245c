package org.redress.query.reading;

import java.time.Instant;

/** Where a page of a list ended: by the order of the list, ties by the line. */
public record ListCursor(Instant order, String id) {}
