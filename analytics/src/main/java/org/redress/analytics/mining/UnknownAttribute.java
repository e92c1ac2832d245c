package org.redress.analytics.mining;

/** A question names an attribute that the log does not have, or not of its cases. */
public final class UnknownAttribute extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String attribute;

    UnknownAttribute(String attribute) {
        super("the log has no attribute of that name");
        this.attribute = attribute;
    }

    public String attribute() {
        return attribute;
    }
}
