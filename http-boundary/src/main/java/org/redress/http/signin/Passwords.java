package org.redress.http.signin;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.stream.Collectors;
import org.redress.events.InvalidValue;
import org.redress.events.Mistake;

/** What a password must be, and how one is made up. */
final class Passwords {
    /** With a slow hash, enough against guessing offline for an ordinary phrase. */
    static final int CHARACTERS_MIN = 12;

    /** The hash reads no more. */
    static final int BYTES_MAX = 72;

    /** 119 bits: nobody guesses it, with or without the slow hash. */
    private static final int GENERATED_CHARACTERS = 24;

    /** Nothing that is read as something else (0/O, 1/l/I). */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {}

    /** @throws InvalidValue when it is too short or too long */
    static void check(String password) {
        if (password.length() < CHARACTERS_MIN || !fits(password)) {
            throw new InvalidValue("password", Mistake.NOT_A_PASSWORD, CHARACTERS_MIN, BYTES_MAX);
        }
    }

    /** Whether the hash reads all of it. */
    static boolean fits(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length <= BYTES_MAX;
    }

    static String generate() {
        return RANDOM.ints(GENERATED_CHARACTERS, 0, ALPHABET.length())
                .mapToObj(at -> ALPHABET.substring(at, at + 1))
                .collect(Collectors.joining());
    }
}
