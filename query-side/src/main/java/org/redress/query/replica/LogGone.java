package org.redress.query.replica;

import java.io.IOException;

/** Somebody deleted the log while it was read. */
final class LogGone extends IOException {
    private static final long serialVersionUID = 1L;
}
