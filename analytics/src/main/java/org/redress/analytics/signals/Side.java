package org.redress.analytics.signals;

/** A side of the centre. */
public enum Side {
    ABOVE,
    BELOW;

    int sign() {
        return switch (this) {
            case ABOVE -> 1;
            case BELOW -> -1;
        };
    }
}
