package org.redress.http.signin;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords came from there: nobody looks at the next one before the wait is over. */
final class TooManyGuesses extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyGuesses(Duration wait) {
        super("Too many wrong passwords");
        this.wait = wait;
    }

    /** Whole seconds to wait, at least one. */
    long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
