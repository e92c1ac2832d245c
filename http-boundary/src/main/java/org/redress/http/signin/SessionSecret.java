package org.redress.http.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a browser is known by: the value of its cookie, kept by the browser alone. All else follows from it and leads to
 * neither it nor each other.
 *
 * @param text 256 random bits in base64url
 */
record SessionSecret(String text) {
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final String ALGORITHM = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();

    static SessionSecret random() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return new SessionSecret(text(secret));
    }

    /** The secret that somebody says is one; nothing where it cannot be. */
    static Optional<SessionSecret> of(String said) {
        return FORM.matcher(said).matches() ? Optional.of(new SessionSecret(said)) : Optional.empty();
    }

    /** By which the database knows it: whoever reads that there cannot sign in with it. */
    String id() {
        return derived("session id");
    }

    /** By which the database knows a browser that somebody has signed in with. */
    String browserId() {
        return derived("known browser");
    }

    /** What a page of ours shows to prove that it is ours; both sides find it without asking anybody. */
    String csrfToken() {
        return derived("csrf token");
    }

    /** What goes to the issuer of identities and back, and fits this browser alone. */
    String openIdState() {
        return derived("openid state");
    }

    /** What the issuer must have signed. */
    String openIdNonce() {
        return derived("openid nonce");
    }

    /** What fetches the answer; the issuer is told its hash first (RFC 7636). */
    String openIdVerifier() {
        return derived("openid code verifier");
    }

    private String derived(String purpose) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(text.getBytes(StandardCharsets.US_ASCII), ALGORITHM));
            return text(mac.doFinal(purpose.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, impossible);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "SessionSecret";
    }
}
