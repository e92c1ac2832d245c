package org.redress.eventlog.personal;

import com.google.crypto.tink.Aead;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redress.events.PersonId;

/** The keys used last, unwrapped, so that a page of cases does not cost a statement and a decryption per name. */
final class KeyCache {
    /** Persons whose keys stay in memory, most recently used first; about 2 KB each. */
    static final int PERSONS_MAX = 10_000;

    /** How long a key serves without being read again. Bounds how long another process opens words after an erasure. */
    static final Duration KEPT_FOR = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<PersonId, Kept> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PersonId, Kept> eldest) {
            return size() > PERSONS_MAX;
        }
    };

    KeyCache(Clock clock) {
        this.clock = clock;
    }

    synchronized @Nullable Aead find(PersonId person) {
        Kept found = kept.get(person);
        if (found == null) {
            return null;
        }
        if (clock.instant().isAfter(found.until())) {
            kept.remove(person);
            return null;
        }
        return found.key();
    }

    synchronized void keep(PersonId person, Aead key) {
        kept.put(person, new Kept(key, clock.instant().plus(KEPT_FOR)));
    }

    synchronized void drop(PersonId person) {
        kept.remove(person);
    }

    synchronized int size() {
        return kept.size();
    }

    private record Kept(Aead key, Instant until) {}
}
