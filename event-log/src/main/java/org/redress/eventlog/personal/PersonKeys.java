package org.redress.eventlog.personal;

import com.google.crypto.tink.Aead;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.redress.events.PersonId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One key per person, made at the first word about them. Where the words go into the log, the key waits until their
 * transaction takes it along; callers that meet the person meanwhile seal under the same key and take it along too.
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
    private final TransactionTemplate apart;
    private final TenantKeys tenantKeys;
    private final KeyCache cache;
    /** Made and not stored yet; each leaves when the append it waits for ends, well or badly. */
    private final ConcurrentMap<PersonId, NewPersonKey> waiting = new ConcurrentHashMap<>();

    PersonKeys(JdbcClient jdbc, PlatformTransactionManager transactions, TenantKeys tenantKeys, Clock clock) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        // Losing the race for a new person's key must not cost the transaction around it, nor its end the key.
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.tenantKeys = tenantKeys;
        this.cache = new KeyCache(clock);
    }

    /** The person's key, made now if there is none. */
    Aead forSealing(PersonId person) {
        Sealing sealing = Sealing.current(this);
        return sealing == null ? forOpening(person).orElseGet(() -> makeAndStore(person)) : forSealing(person, sealing);
    }

    /** The person's key; empty when none was made or it was erased. */
    Optional<Aead> forOpening(PersonId person) {
        Aead cached = cache.find(person);
        return cached == null ? read(person) : Optional.of(cached);
    }

    private Aead forSealing(PersonId person, Sealing sealing) {
        NewPersonKey gathered = sealing.find(person);
        if (gathered != null) {
            return gathered.key();
        }
        Aead cached = cache.find(person);
        if (cached != null) {
            return cached;
        }
        NewPersonKey known = waiting.get(person);
        if (known == null) {
            Optional<Aead> stored = sealing.isSurelyNew(person) ? Optional.empty() : read(person);
            if (stored.isPresent()) {
                return stored.get();
            }
            known = waiting.computeIfAbsent(person, tenantKeys::newPersonKey);
        }
        sealing.add(known);
        return known.key();
    }

    /** These are in the database now. */
    void stored(Collection<NewPersonKey> keys) {
        for (NewPersonKey key : keys) {
            key.markStored();
            cache.keep(key.person(), key.key());
            waiting.remove(key.person(), key);
        }
    }

    /** What these were made for was not written. Whoever else has sealed under one takes it along all the same. */
    void notStored(Collection<NewPersonKey> keys) {
        keys.forEach(key -> waiting.remove(key.person(), key));
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
                    cache.keep(person, tenantKeys.unwrap(person, row.getString("wrapped_key")));
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

    private Optional<Aead> read(PersonId person) {
        Optional<Aead> key = jdbc.sql(READ)
                .param("tenant", tenantKeys.tenant())
                .param("person", person.value())
                .query(String.class)
                .optional()
                .map(wrapped -> tenantKeys.unwrap(person, wrapped));
        key.ifPresent(found -> cache.keep(person, found));
        return key;
    }

    private Aead makeAndStore(PersonId person) {
        NewPersonKey made = tenantKeys.newPersonKey(person);
        try {
            apart.executeWithoutResult(own -> {
                jdbc.sql(WRITE)
                        .param("tenant", tenantKeys.tenant())
                        .param("person", person.value())
                        .param("wrapped_key", made.wrapped())
                        .update();
            });
        } catch (DuplicateKeyException e) {
            // Somebody else met the person in the same moment; theirs is committed by now.
            return read(person).orElseThrow(() -> e);
        }
        cache.keep(person, made.key());
        return made.key();
    }
}
