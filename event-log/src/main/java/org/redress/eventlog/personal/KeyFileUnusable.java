package org.redress.eventlog.personal;

/** The service may not start: the key file is missing, damaged, or another database's. The message is for people. */
public final class KeyFileUnusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String whatToDo;

    KeyFileUnusable(String whatIsLost, String whatToDo) {
        super(whatIsLost);
        this.whatToDo = whatToDo;
    }

    /** How to get out of it, as a sentence. */
    public String whatToDo() {
        return whatToDo;
    }
}
