package org.redress.query.shell;

/** A call has no answer. */
public final class CallFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String sentence;

    CallFailed(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    /** Why, for whoever asked. */
    public String sentence() {
        return sentence;
    }
}
