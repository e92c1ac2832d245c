package org.redress.eventlog.personal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Predicate;
import org.redress.events.PersonId;
import org.redress.events.Personal;
import org.redress.events.PersonalCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Seals and opens personal words of one tenant. Each person has a key of their own (AES-256-GCM), wrapped by the
 * tenant's key, which is in the key file and nowhere else.
 *
 * @see "requirements A-17"
 */
public final class PersonalVault implements PersonalCipher {
    private final TenantKeys tenantKeys;
    private final PersonKeys personKeys;

    private PersonalVault(TenantKeys tenantKeys, PersonKeys personKeys) {
        this.tenantKeys = tenantKeys;
        this.personKeys = personKeys;
    }

    /**
     * Opens the tenant's vault, making the key file at the first start.
     *
     * @throws KeyFileUnusable when the database knows keys that the file does not hold
     */
    public static PersonalVault open(
            Path keyFile, String tenant, JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        TenantKeys tenantKeys = new KeyFileCheck(jdbc, tenant).keysOf(new KeyFile(keyFile));
        return new PersonalVault(tenantKeys, new PersonKeys(jdbc, transactions, tenantKeys, clock));
    }

    /**
     * From now on until it is closed, what this thread seals may need keys that the caller stores.
     *
     * @param surelyNew for whom nobody can have made a key yet; a wrong guess costs the append a second attempt
     */
    public Sealing sealing(Predicate<PersonId> surelyNew) {
        return Sealing.begin(personKeys, surelyNew);
    }

    /** Keys that were gathered are committed: from now on they serve everybody. */
    public void stored(Collection<NewPersonKey> keys) {
        personKeys.stored(keys);
    }

    /** Keys that were gathered will not be written by whoever gathered them. */
    public void notStored(Collection<NewPersonKey> keys) {
        personKeys.notStored(keys);
    }

    /** {@inheritDoc} The person's key is made if need be: within a {@link #sealing} for its caller to store, else now. */
    @Override
    public String seal(Personal.Plain words) {
        PersonId person = words.person();
        try {
            byte[] sealed =
                    personKeys.forSealing(person).encrypt(words.text().getBytes(UTF_8), tenantKeys.binding(person));
            return Base64.getEncoder().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("words of person " + person + " cannot be sealed", e);
        }
    }

    /**
     * The words in the clear, to be shown and forgotten.
     *
     * @return empty when the person was erased
     * @throws IllegalStateException when the words were tampered with
     */
    public Optional<String> open(Personal.Sealed words) {
        return personKeys.forOpening(words.person()).map(key -> decrypt(key, words));
    }

    /** Spares a list of words one statement per person: call it once with everybody on the page. */
    public void prepare(Collection<PersonId> persons) {
        personKeys.prepare(persons);
    }

    /**
     * Makes every word about the person unreadable for good, in every copy of the log. Another process may open words
     * for up to a minute more.
     *
     * @return false when there was nothing to erase
     */
    public boolean erase(PersonId person) {
        return personKeys.erase(person);
    }

    /** HMAC-SHA256 under the tenant's secret, 64 hexadecimal digits: equal for equal content, telling nothing of it. */
    public String fingerprint(String content) {
        return fingerprint(content.getBytes(UTF_8));
    }

    /** As {@link #fingerprint(String)}, of bytes. */
    public String fingerprint(byte[] content) {
        return HexFormat.of().formatHex(tenantKeys.hmac(content));
    }

    private String decrypt(Aead key, Personal.Sealed words) {
        try {
            byte[] opened = key.decrypt(Base64.getDecoder().decode(words.cipher()), tenantKeys.binding(words.person()));
            return new String(opened, UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("words of person " + words.person() + " are not what was sealed", e);
        }
    }
}
