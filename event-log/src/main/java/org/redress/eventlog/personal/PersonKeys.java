package org.redress.eventlog.personal;

import com.google.crypto.tink.Aead;
import java.time.Clock;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.redress.events.PersonId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One key per person, made at the first word about them. A key is written in the transaction of the words that it
 * seals, and serves others only once that is committed: no word is ever sealed under a key that is rolled back.
 */
final class PersonKeys {
    private static final String READ = """
            select wrapped_key
              from person_key
             where tenant = :tenant and person = :person
            """;
    private static final String READ_MANY = """
            select person, wrapped_key
              from person_key
             where tenant = :tenant and person in (:persons)
            """;
    private static final String WRITE = """
            insert into person_key (tenant, person, wrapped_key)
            values (:tenant, :person, :wrapped_key)
            """;
    private static final String ERASE = """
            delete from person_key
             where tenant = :tenant and person = :person
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate nested;
    private final TenantKeys tenantKeys;
    private final KeyCache cache;

    PersonKeys(JdbcClient jdbc, PlatformTransactionManager transactions, TenantKeys tenantKeys, Clock clock) {
        this.jdbc = jdbc;
        this.nested = new TransactionTemplate(transactions);
        // A savepoint: losing the race for a new person's key must not cost the transaction around it.
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.tenantKeys = tenantKeys;
        this.cache = new KeyCache(clock);
    }

    /** The person's key, made now if there is none. */
    Aead forSealing(PersonId person) {
        return forOpening(person).orElseGet(() -> make(person));
    }

    /** The person's key; empty when none was made or it was erased. */
    Optional<Aead> forOpening(PersonId person) {
        Aead uncommitted = UncommittedKeys.find(this, person);
        if (uncommitted != null) {
            return Optional.of(uncommitted);
        }
        Aead cached = cache.find(person);
        return cached == null ? read(person) : Optional.of(cached);
    }

    /** Brings the keys of many persons into memory by one statement. */
    void prepare(Collection<PersonId> persons) {
        List<String> missing = persons.stream()
                .distinct()
                .filter(person -> cache.find(person) == null)
                .limit(KeyCache.PERSONS_MAX)
                .map(PersonId::value)
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        jdbc.sql(READ_MANY)
                .param("tenant", tenantKeys.tenant())
                .param("persons", missing)
                .query(row -> {
                    PersonId person = new PersonId(row.getString("person"));
                    cache.keep(person, unwrap(person, row.getString("wrapped_key")));
                });
    }

    /** Erases the person's key; false when there was none. */
    boolean erase(PersonId person) {
        int erased = jdbc.sql(ERASE)
                .param("tenant", tenantKeys.tenant())
                .param("person", person.value())
                .update();
        cache.drop(person);
        return erased > 0;
    }

    void keep(PersonId person, Aead key) {
        cache.keep(person, key);
    }

    private Optional<Aead> read(PersonId person) {
        Optional<Aead> key = jdbc.sql(READ)
                .param("tenant", tenantKeys.tenant())
                .param("person", person.value())
                .query(String.class)
                .optional()
                .map(wrapped -> unwrap(person, wrapped));
        key.ifPresent(found -> cache.keep(person, found));
        return key;
    }

    private Aead make(PersonId person) {
        byte[] wrapped = tenantKeys.newPersonKey(person);
        try {
            nested.executeWithoutResult(savepoint -> {
                jdbc.sql(WRITE)
                        .param("tenant", tenantKeys.tenant())
                        .param("person", person.value())
                        .param("wrapped_key", Base64.getEncoder().encodeToString(wrapped))
                        .update();
            });
        } catch (DuplicateKeyException e) {
            // Somebody else met the person in the same moment; theirs is committed by now.
            return read(person).orElseThrow(() -> e);
        }
        Aead key = tenantKeys.unwrap(person, wrapped);
        UncommittedKeys.add(this, person, key);
        return key;
    }

    private Aead unwrap(PersonId person, String wrapped) {
        return tenantKeys.unwrap(person, Base64.getDecoder().decode(wrapped));
    }
}
