package org.redress.endtoend;

/** Bodies of steps that several tests send. */
public final class Bodies {
    public static final String RECEIVE = """
            {"channel":"PHONE","customer":{"name":"Li Na"},"narrative":"The card was frozen twice.",
             "demands":["Unfreeze the card"]}""";

    private Bodies() {}
}
