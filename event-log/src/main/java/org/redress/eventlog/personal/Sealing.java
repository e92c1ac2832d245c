package org.redress.eventlog.personal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.redress.events.PersonId;

/**
 * Gathers the keys that words sealed by this thread need and the database does not have yet, so that they are written in
 * the transaction of the words: no word is ever stored under a key that is not.
 */
public final class Sealing implements AutoCloseable {
    private static final ThreadLocal<@Nullable Sealing> CURRENT = new ThreadLocal<>();

    private final PersonKeys owner;
    private final Predicate<PersonId> surelyNew;
    private final Map<PersonId, NewPersonKey> keys = new LinkedHashMap<>();

    private Sealing(PersonKeys owner, Predicate<PersonId> surelyNew) {
        this.owner = owner;
        this.surelyNew = surelyNew;
    }

    static Sealing begin(PersonKeys owner, Predicate<PersonId> surelyNew) {
        Sealing begun = new Sealing(owner, surelyNew);
        CURRENT.set(begun);
        return begun;
    }

    static @Nullable Sealing current(PersonKeys owner) {
        Sealing current = CURRENT.get();
        return current != null && current.owner == owner ? current : null;
    }

    /** The keys to be written with what was sealed since this began. */
    public List<NewPersonKey> keys() {
        return List.copyOf(keys.values());
    }

    /** Ends it; what this thread seals from now on is no longer gathered. */
    @Override
    public void close() {
        CURRENT.remove();
    }

    boolean isSurelyNew(PersonId person) {
        return surelyNew.test(person);
    }

    @Nullable
    NewPersonKey find(PersonId person) {
        return keys.get(person);
    }

    void add(NewPersonKey key) {
        keys.put(key.person(), key);
    }
}
