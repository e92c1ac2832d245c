package org.redress.http.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

/**
 * What a program shows: known to it alone. Its beginning tells people, and those who look for secrets where none belong,
 * what it is.
 */
record TokenSecret(SessionSecret secret) {
    private static final String BEGINNING = "redress_";

    static TokenSecret random() {
        return new TokenSecret(SessionSecret.random());
    }

    /** The secret that somebody says is one; nothing where it cannot be. */
    static Optional<TokenSecret> of(String said) {
        return said.startsWith(BEGINNING)
                ? SessionSecret.of(said.substring(BEGINNING.length())).map(TokenSecret::new)
                : Optional.empty();
    }

    String text() {
        return BEGINNING + secret.text();
    }

    /** By which the database knows it. Of 256 random bits a fast hash is enough: there is nothing to try. */
    String hash() {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(text().getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "TokenSecret";
    }
}
