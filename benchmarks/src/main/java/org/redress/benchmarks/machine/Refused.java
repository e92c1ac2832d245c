package org.redress.benchmarks.machine;

/** The benchmark cannot be run, or measured something that does not count; the message says which and why. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Refused(String message) {
        super(message);
    }

    public Refused(String message, Throwable cause) {
        super(message, cause);
    }
}
