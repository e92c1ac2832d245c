package org.redress.eventlog.personal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.Aead;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.redress.events.PersonId;

class KeyCacheTest {
    private static final PersonId ANA = new PersonId("ana");

    private final Watch watch = new Watch();
    private final KeyCache cache = new KeyCache(watch);
    private final Aead key = aKey();

    @Test
    void a_key_serves_for_its_time_and_no_longer() {
        cache.keep(ANA, key);

        watch.now = watch.now.plus(KeyCache.KEPT_FOR);
        assertThat(cache.find(ANA)).isSameAs(key);
        watch.now = watch.now.plusMillis(1);
        assertThat(cache.find(ANA)).isNull();
    }

    @Test
    void the_keys_used_last_are_kept_and_no_more_than_permitted() {
        cache.keep(ANA, key);
        for (int other = 1; other < KeyCache.PERSONS_MAX; other++) {
            cache.keep(new PersonId("p-" + other), key);
        }
        assertThat(cache.find(ANA)).isSameAs(key);
        assertThat(cache.find(new PersonId("p-1"))).isSameAs(key);

        cache.keep(new PersonId("one-more"), key);

        assertThat(cache.find(ANA)).isSameAs(key);
        assertThat(cache.find(new PersonId("p-2"))).isNull();
    }

    @Test
    void a_dropped_key_is_gone() {
        cache.keep(ANA, key);
        cache.drop(ANA);

        assertThat(cache.find(ANA)).isNull();
    }

    private static Aead aKey() {
        TenantKeys tenant = TenantKeys.generate("default");
        return tenant.newPersonKey(ANA).key();
    }

    private static final class Watch extends Clock {
        private Instant now = Instant.parse("2026-03-04T05:06:07Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
