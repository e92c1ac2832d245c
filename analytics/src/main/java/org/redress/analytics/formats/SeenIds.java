package org.redress.analytics.formats;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Which identifiers have been seen: 128 bits of each one's SHA-256, so that a million take 32 MB at most, however long
 * they are.
 */
public final class SeenIds {
    private static final int CELLS_AT_FIRST = 1 << 10;

    private final MessageDigest digest;
    /** Two cells to an identifier; both are zero where there is none. */
    private long[] cells = new long[CELLS_AT_FIRST];

    private int size;

    public SeenIds() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** Whether it was not there before. */
    public boolean add(String id) {
        ByteBuffer hash = ByteBuffer.wrap(digest.digest(id.getBytes(StandardCharsets.UTF_8)));
        // Never zero: that is an empty cell.
        long first = hash.getLong() | 1;
        if (!put(cells, first, hash.getLong())) {
            return false;
        }
        size++;
        if (size > cells.length / 8 * 3) {
            grow();
        }
        return true;
    }

    int size() {
        return size;
    }

    private void grow() {
        long[] wider = new long[cells.length * 2];
        for (int at = 0; at < cells.length; at += 2) {
            if (cells[at] != 0) {
                put(wider, cells[at], cells[at + 1]);
            }
        }
        cells = wider;
    }

    private static boolean put(long[] cells, long first, long second) {
        int at = (int) (second & (cells.length - 2));
        while (cells[at] != 0) {
            if (cells[at] == first && cells[at + 1] == second) {
                return false;
            }
            at = (at + 2) & (cells.length - 2);
        }
        cells[at] = first;
        cells[at + 1] = second;
        return true;
    }
}
