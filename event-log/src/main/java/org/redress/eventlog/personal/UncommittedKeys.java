package org.redress.eventlog.personal;

import com.google.crypto.tink.Aead;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redress.events.PersonId;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The keys that the current transaction has made: its own until it commits, everybody's afterwards. */
final class UncommittedKeys implements TransactionSynchronization {
    private final PersonKeys owner;
    private final Map<PersonId, Aead> keys = new HashMap<>();

    private UncommittedKeys(PersonKeys owner) {
        this.owner = owner;
    }

    static @Nullable Aead find(PersonKeys owner, PersonId person) {
        UncommittedKeys current = current(owner);
        return current == null ? null : current.keys.get(person);
    }

    /** Outside any transaction a key is committed as soon as it is written. */
    static void add(PersonKeys owner, PersonId person, Aead key) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            owner.keep(person, key);
            return;
        }
        UncommittedKeys current = current(owner);
        if (current == null) {
            current = new UncommittedKeys(owner);
            TransactionSynchronizationManager.registerSynchronization(current);
        }
        current.keys.put(person, key);
    }

    private static @Nullable UncommittedKeys current(PersonKeys owner) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return null;
        }
        for (TransactionSynchronization one : TransactionSynchronizationManager.getSynchronizations()) {
            if (one instanceof UncommittedKeys uncommitted && uncommitted.owner == owner) {
                return uncommitted;
            }
        }
        return null;
    }

    @Override
    public void afterCommit() {
        keys.forEach(owner::keep);
    }
}
