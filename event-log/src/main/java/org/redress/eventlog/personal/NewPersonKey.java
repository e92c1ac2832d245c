package org.redress.eventlog.personal;

import com.google.crypto.tink.Aead;
import org.redress.events.PersonId;

/** A person's key that is not in the database yet: it goes there with the first words that it seals, or not at all. */
public final class NewPersonKey {
    private final PersonId person;
    private final String wrapped;
    private final Aead key;
    private volatile boolean stored;

    NewPersonKey(PersonId person, String wrapped, Aead key) {
        this.person = person;
        this.wrapped = wrapped;
        this.key = key;
    }

    public PersonId person() {
        return person;
    }

    /** The key, encrypted under the tenant's; the text of its column. */
    public String wrapped() {
        return wrapped;
    }

    /** Whether a transaction with it has been committed. */
    public boolean isStored() {
        return stored;
    }

    Aead key() {
        return key;
    }

    void markStored() {
        stored = true;
    }
}
