package org.redress.analytics.formats;

import java.io.IOException;

/** Told by a stream, which does not know lines, to the reader above it, which does. */
final class LimitReached extends IOException {
    private static final long serialVersionUID = 1L;

    private final UnreadableLog.Reason reason;

    LimitReached(UnreadableLog.Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    UnreadableLog.Reason reason() {
        return reason;
    }
}
