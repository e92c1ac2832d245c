package org.redress.events;

import java.time.Instant;

/** A demand cannot be met now; the customer knows an alternative and when we come back to it. Source: M-17, R-062. */
public record DemandDeferred(String demand, Personal reason, Personal alternative, Instant until)
        implements DemandEvent {}
