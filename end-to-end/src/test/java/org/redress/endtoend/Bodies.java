package org.redress.endtoend;

/** Bodies of steps that several tests send. */
final class Bodies {
    static final String RECEIVE = """
            {"channel":"PHONE","customer":{"name":"Li Na"},"narrative":"The card was frozen twice.",
             "demands":["Unfreeze the card"]}""";

    private Bodies() {}
}
