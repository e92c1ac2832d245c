package org.redress.query.replica;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.redress.analytics.store.Asking;
import org.redress.analytics.store.LogStore;
import org.redress.analytics.store.Order;
import org.redress.analytics.store.StoreLimits;
import org.redress.analytics.store.StoreUnusable;

/**
 * The column stores of imported logs that are open: so many at a time, and those asked last. Who still asks one that was
 * closed here gets his answer: its database lives as long as a connection to it.
 */
final class OpenStores implements AutoCloseable {
    private final StoreFolder folder;
    private final StoreLimits limits;
    private final int storesMax;
    private final Map<String, LogStore> open = new LinkedHashMap<>(16, 0.75f, true);

    OpenStores(StoreFolder folder, StoreLimits limits, int storesMax) {
        this.folder = folder;
        this.limits = limits;
        this.storesMax = storesMax;
    }

    /** Asks the store of a log; empty where this node has none, or none that it can read: it is to be made then. */
    synchronized Optional<Asking> asking(String log) {
        LogStore store = open.get(log);
        if (store == null) {
            if (!folder.holds(log)) {
                return Optional.empty();
            }
            try {
                store = LogStore.open(folder.store(log), Order.TIME, limits);
            } catch (StoreUnusable ofAnotherVersion) {
                folder.remove(log);
                return Optional.empty();
            }
            open.put(log, store);
            closeEldest();
        }
        return Optional.of(store.asking());
    }

    private void closeEldest() {
        Iterator<LogStore> eldest = open.values().iterator();
        while (open.size() > storesMax) {
            LogStore unused = eldest.next();
            eldest.remove();
            unused.close();
        }
    }

    /** What was made for a log can be asked from now on. */
    synchronized void made(String log) {
        folder.made(log);
    }

    /** Closes the store of a log and removes its files. */
    synchronized void remove(String log) {
        LogStore store = open.remove(log);
        if (store != null) {
            store.close();
        }
        folder.remove(log);
    }

    synchronized int count() {
        return open.size();
    }

    @Override
    public synchronized void close() {
        open.values().forEach(LogStore::close);
        open.clear();
    }
}
