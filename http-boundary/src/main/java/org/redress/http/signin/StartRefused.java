package org.redress.http.signin;

/** Ends the start with one sentence for whoever started it. */
public final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StartRefused(String sentence) {
        super(sentence, null, false, false);
    }
}
