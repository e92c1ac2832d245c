package org.redress.http.signin;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import org.redress.events.InvalidValue;
import org.redress.events.Mistake;
import org.springframework.util.function.SingletonSupplier;

/** Which passwords a guesser tries early: common ones, names, patterns of the keyboard, and what is known of the account (ASVS 5.0, 6.2.4 and 6.2.11). */
final class GuessablePasswords {
    /** Of 0 to 4: fewer than 10^8 guesses are too few for what somebody chose. */
    static final int SCORE_MIN = 3;

    /** Its dictionaries take some ten megabytes, wanted by nobody until somebody chooses a password. */
    private static final SingletonSupplier<Zxcvbn> ESTIMATE = SingletonSupplier.of(Zxcvbn::new);

    private GuessablePasswords() {}

    /** @throws InvalidValue when the password is easily guessed, or has not the form */
    static void refuse(String password, String account) {
        Passwords.check(password); // First: the estimate of a very long one would take long.
        if (ESTIMATE.obtain().measure(password, List.of(account, "redress")).getScore() < SCORE_MIN) {
            throw new InvalidValue("password", Mistake.GUESSABLE);
        }
    }
}
