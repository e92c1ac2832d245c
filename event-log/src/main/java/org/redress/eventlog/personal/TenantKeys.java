package org.redress.eventlog.personal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.config.TinkConfig2026;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.redress.events.PersonId;

/**
 * The secrets of one tenant: the key that wraps the persons' keys, and the secret behind fingerprints. They are the
 * content of the key file and never printed.
 */
final class TenantKeys {
    private static final String HMAC = "HmacSHA256";

    /** As long as the HMAC's output; more adds nothing. */
    private static final int SECRET_BYTES = 32;

    private static final Configuration TINK = TinkConfig2026.get();

    private final String tenant;
    private final KeysetHandle wrapping;
    private final Aead wrappingCipher;
    private final SecretKeySpec secret;

    private TenantKeys(String tenant, KeysetHandle wrapping, byte[] secret) throws GeneralSecurityException {
        this.tenant = tenant;
        this.wrapping = wrapping;
        this.wrappingCipher = cipher(wrapping);
        this.secret = new SecretKeySpec(secret, HMAC);
    }

    /** Fresh random ones. */
    static TenantKeys generate(String tenant) {
        try {
            byte[] secret = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(secret);
            return new TenantKeys(tenant, KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, TINK), secret);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM offers no AES-256-GCM", e);
        }
    }

    /** Those of a key file. @throws GeneralSecurityException when the content is not a key */
    static TenantKeys parse(String tenant, byte[] wrappingKeyset, byte[] secret) throws GeneralSecurityException {
        if (secret.length != SECRET_BYTES) {
            throw new GeneralSecurityException("a secret has " + SECRET_BYTES + " bytes");
        }
        return new TenantKeys(
                tenant, TinkProtoKeysetFormat.parseKeyset(wrappingKeyset, InsecureSecretKeyAccess.get(), TINK), secret);
    }

    /** The wrapping key in the clear, for the key file only. */
    byte[] wrappingKeyset() {
        try {
            return TinkProtoKeysetFormat.serializeKeyset(wrapping, InsecureSecretKeyAccess.get(), TINK);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key of our own making cannot be written", e);
        }
    }

    /** The secret in the clear, for the key file only. */
    byte[] secret() {
        return secret.getEncoded();
    }

    String tenant() {
        return tenant;
    }

    /** HMAC-SHA256 under the tenant's secret. */
    byte[] hmac(byte[] content) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(secret);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM offers no " + HMAC, e);
        }
    }

    /** What the table {@code key_file} remembers of these keys: enough to know them again, nothing to guess them by. */
    String answer() {
        return HexFormat.of().formatHex(hmac("whose keys are these?".getBytes(UTF_8)));
    }

    /** A new person's key. */
    NewPersonKey newPersonKey(PersonId person) {
        try {
            KeysetHandle key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, TINK);
            byte[] wrapped = TinkProtoKeysetFormat.serializeEncryptedKeyset(key, wrappingCipher, binding(person), TINK);
            return new NewPersonKey(person, Base64.getEncoder().encodeToString(wrapped), cipher(key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key for person " + person, e);
        }
    }

    /** The cipher of one person. @throws IllegalStateException when the key is another person's or another tenant's */
    Aead unwrap(PersonId person, String wrappedKey) {
        try {
            return cipher(TinkProtoKeysetFormat.parseEncryptedKeyset(
                    Base64.getDecoder().decode(wrappedKey), wrappingCipher, binding(person), TINK));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key file does not open the key of person " + person, e);
        }
    }

    /** Ties keys and words to tenant and person, so that neither can be passed off as somebody else's. */
    byte[] binding(PersonId person) {
        return (tenant + "/" + person.value()).getBytes(UTF_8);
    }

    private static Aead cipher(KeysetHandle key) throws GeneralSecurityException {
        return key.getPrimitive(TINK, Aead.class);
    }
}
