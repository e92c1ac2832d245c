package org.redress.command.complaint;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.EventHistory;
import org.springframework.stereotype.Component;

/**
 * The complaints that commands were about last, so that the next step on one need not read its story again. Axon guards
 * each by its lock and drops it when a command fails.
 */
@Component(RecentComplaints.BEAN)
class RecentComplaints implements Cache, Freshness {
    static final String BEAN = "recentComplaints";

    /** Complaints in memory; some ten kilobytes each. */
    static final int COMPLAINTS_MAX = 5_000;

    private final com.github.benmanes.caffeine.cache.Cache<Object, Object> kept =
            Caffeine.newBuilder().maximumSize(COMPLAINTS_MAX).build();
    private final EventHistory log;

    RecentComplaints(EventHistory log) {
        this.log = log;
    }

    @Override
    public boolean isLatest(String complaint, long version) {
        return log.versionOf(complaint).orElse(Complaint.NO_VERSION) == version;
    }

    @Override
    public void readAnew(String complaint) {
        kept.invalidate(complaint);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // Axon's signature.
    public <K, V> @Nullable V get(K key) {
        return (V) kept.getIfPresent(key);
    }

    @Override
    public void put(Object key, Object value) {
        kept.put(key, value);
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return kept.asMap().putIfAbsent(key, value) == null;
    }

    @Override
    @SuppressWarnings("unchecked") // Axon's signature.
    public <T> T computeIfAbsent(Object key, Supplier<T> valueSupplier) {
        return (T) kept.get(key, missing -> valueSupplier.get());
    }

    @Override
    public boolean remove(Object key) {
        return kept.asMap().remove(key) != null;
    }

    @Override
    public void removeAll() {
        kept.invalidateAll();
    }

    @Override
    public boolean containsKey(Object key) {
        return kept.asMap().containsKey(key);
    }

    @Override
    @SuppressWarnings("unchecked") // Axon's signature.
    public <V> void computeIfPresent(Object key, UnaryOperator<V> update) {
        kept.asMap().computeIfPresent(key, (same, value) -> update.apply((V) value));
    }

    /** Nobody listens. */
    @Override
    public Registration registerCacheEntryListener(EntryListener cacheEntryListener) {
        return () -> false;
    }
}
