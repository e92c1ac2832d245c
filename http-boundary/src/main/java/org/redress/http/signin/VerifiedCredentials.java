package org.redress.http.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Names and passwords that were found right a moment ago, so that the slow hash is paid once a minute and not once a
 * call. Passwords are not kept: only their HMAC under a key that this process made for itself.
 */
final class VerifiedCredentials {
    /** A call per second then costs a sixtieth of the hash; a change elsewhere is seen earlier, through {@link Standings}. */
    static final Duration BELIEVED_FOR = Duration.ofSeconds(60);

    /** Accounts remembered at once; about 3 MB. */
    static final int ENTRIES_MAX = 10_000;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final Clock clock;
    /** Never used itself, only copied: to look for an algorithm by its name costs more than the algorithm. */
    private final Mac fresh;

    private final Map<String, Verified> byName = new OldestLeaves<>(ENTRIES_MAX);

    VerifiedCredentials(Clock clock) {
        byte[] secret = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(secret);
        this.clock = clock;
        this.fresh = keyed(new SecretKeySpec(secret, ALGORITHM));
    }

    /** The account that these credentials were right for, when that is not long ago. */
    Optional<SignedInAccount> recall(String name, String password) {
        return recall(name, password, BELIEVED_FOR);
    }

    /** The same for whoever believes for another time; what has changed in this process is forgotten at once all the same. */
    Optional<SignedInAccount> recall(String name, String password, Duration believedFor) {
        return Optional.ofNullable(get(name))
                .filter(verified -> clock.instant().isBefore(verified.at().plus(believedFor)))
                .filter(verified -> MessageDigest.isEqual(verified.fingerprint(), fingerprintOf(name, password)))
                .map(Verified::account);
    }

    /** Remembers that these credentials are right. */
    void remember(SignedInAccount account, String password) {
        Verified verified = new Verified(account, fingerprintOf(account.name(), password), clock.instant());
        synchronized (byName) {
            byName.remove(account.name()); // Put anew, it is the youngest.
            byName.put(account.name(), verified);
        }
    }

    /** Forgets the account's credentials: they have changed. */
    void forget(String name) {
        synchronized (byName) {
            byName.remove(name);
        }
    }

    private @Nullable Verified get(String name) {
        synchronized (byName) {
            return byName.get(name);
        }
    }

    private byte[] fingerprintOf(String name, String password) {
        try {
            Mac mac = (Mac) fresh.clone();
            mac.update(name.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("The JDK's own " + ALGORITHM + " can be copied", impossible);
        }
    }

    private static Mac keyed(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, impossible);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // Compared by MessageDigest.isEqual only.
    private record Verified(SignedInAccount account, byte[] fingerprint, Instant at) {}
}
