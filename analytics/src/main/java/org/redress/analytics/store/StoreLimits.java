package org.redress.analytics.store;

/**
 * What the column store of one log may use.
 *
 * @param memoryMegabytes of native memory, beside the heap; what does not fit is written to a folder beside the file
 * @param threads that one question may keep busy
 */
public record StoreLimits(int memoryMegabytes, int threads) {
    public static final StoreLimits DEFAULT = new StoreLimits(1_024, 2);

    public StoreLimits {
        if (memoryMegabytes < 64 || threads < 1) {
            throw new IllegalArgumentException("a column store needs 64 MB and one thread at least");
        }
    }
}
