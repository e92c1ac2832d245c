package org.redress.analytics.conformance;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Ends what nobody waits for any more. */
final class Cancelled {
    private Cancelled() {}

    /** @throws CancellationException when this was cancelled, or its thread interrupted */
    static void orGoOn(BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean() || Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
    }
}
