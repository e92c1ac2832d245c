package org.redress.eventlog.embedded;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.redress.eventlog.secret.SecretFile;

/**
 * The random secret from which both users of the embedded database have their passwords, in a file beside it. It is the
 * installation's and not a tenant's: a database may hold many tenants, and outlives their keys.
 */
final class DatabaseSecret {
    private static final String HMAC = "HmacSHA256";
    private static final int SECRET_BYTES = 32;
    private static final Pattern CONTENT = Pattern.compile("[0-9a-f]{" + 2 * SECRET_BYTES + "}");

    private final Path path;
    private final SecretKeySpec secret;

    private DatabaseSecret(Path path, byte[] secret) {
        this.path = path;
        this.secret = new SecretKeySpec(secret, HMAC);
    }

    /** That of the data folder; made now where there is none. */
    static DatabaseSecret in(Path dataFolder) {
        Path path = dataFolder.toAbsolutePath().resolve("redress.password");
        if (!Files.exists(path)) {
            byte[] secret = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(secret);
            SecretFile.writeIfAbsent(path, HexFormat.of().formatHex(secret).getBytes(US_ASCII));
        }
        return new DatabaseSecret(path, read(path));
    }

    private static byte[] read(Path path) {
        try {
            String content = Files.readString(path).strip();
            if (!CONTENT.matcher(content).matches()) {
                throw new DatabaseSecretUnusable(path, null);
            }
            return HexFormat.of().parseHex(content);
        } catch (IOException e) {
            throw new UncheckedIOException("the database's password cannot be read from " + path, e);
        }
    }

    /** The user's password, in hexadecimal digits. */
    String passwordOf(String user) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(secret);
            return HexFormat.of().formatHex(mac.doFinal(user.getBytes(US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM offers no " + HMAC, e);
        }
    }

    Path path() {
        return path;
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
