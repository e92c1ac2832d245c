package org.redress.http.problem;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;

/** What can stand in the way of an answer before, beside or after a rule; a rule's own answers are its refusals. */
public enum ProblemKind {
    INVALID_INPUT(400, "The input is not valid"),
    BAD_REQUEST(400, "The request is not well-formed HTTP"),
    SIGN_IN_REQUIRED(401, "Sign in first"),
    FRESH_SIGN_IN_REQUIRED(401, "Give your password once more"),
    NOT_ALLOWED(403, "This is not yours to do"),
    ROLE_NOT_HELD(403, "You do not hold this role"),
    SCOPE_MISSING(403, "The token is not for this"),
    WRONG_PASSWORD(403, "This is not your password"),
    CSRF_TOKEN_MISSING(403, "The page is out of date: load it again"),
    NOT_FOUND(404, "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "This address does not take this method"),
    NOT_ACCEPTABLE(406, "The answer does not exist in this form"),
    REQUEST_TIMED_OUT(408, "The request did not arrive in time"),
    CONCURRENT_CHANGE(409, "The case was changed at the same time"),
    NOTHING_TO_GO_BACK_TO(409, "There are no earlier rows to go back to"),
    TOO_MANY_TOKENS(409, "You have as many tokens as there may be"),
    VERSION_CONFLICT(412, "The case has changed since you read it"),
    BODY_TOO_LARGE(413, "The body is too large"),
    ADDRESS_TOO_LONG(414, "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body is not in a form that is read here"),
    IDEMPOTENCY_KEY_REUSED(422, "The idempotency key was used for another request"),
    TOO_MANY_GUESSES(429, "Too many wrong passwords: wait before the next"),
    HEADERS_TOO_LARGE(431, "The headers are too large"),
    INTERNAL_FAULT(500, "This is our mistake"),
    NOT_IMPLEMENTED(501, "This is not offered"),
    UNAVAILABLE(503, "Not available for the moment: try again"),
    HTTP_VERSION_NOT_SUPPORTED(505, "This version of HTTP is not spoken here");

    private final int status;
    private final String title;

    ProblemKind(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status that it is told with. */
    public int status() {
        return status;
    }

    /** The problem without details. */
    public Problem problem() {
        return Problem.of(type(name()), title, status);
    }

    /** The problem for a status that the container or the framework decided on. */
    static ProblemKind ofStatus(int status) {
        return Arrays.stream(values())
                .filter(kind -> kind.status == status && kind != INVALID_INPUT)
                .findFirst()
                .orElse(status >= 500 ? INTERNAL_FAULT : BAD_REQUEST);
    }

    /** The address-free name of a kind of problem. */
    static URI type(String constant) {
        return URI.create(
                "urn:redress:problem:" + constant.toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
