package org.redress.http.signin;

/** What a token may be used for. Each is given by itself: none holds another. */
public enum TokenScope {
    /** Asking. */
    READ,
    /** Whatever changes something, short of what {@link FreshSignIn} keeps for people. */
    CHANGE,
    /** Taking data out in one piece. */
    EXPORT
}
