package org.redress.command.imports;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Names rows that the source gave no number: by what they say, and by how many rows before them said the same.
 *
 * <p>Each row that differs costs two dozen bytes of memory or so: the beginning of its hash, and how often it was
 * there. Two different rows with the same beginning would still have two names.
 */
final class EqualRows {
    /** A hundred megabytes. Larger files have numbers, or can be parted. */
    static final int ROWS_MAX = 4_000_000;

    private static final int FIRST_SLOTS = 1 << 12;

    private long[] beginnings = new long[FIRST_SLOTS];
    private int[] counts = new int[FIRST_SLOTS];
    private final int rowsMax;
    private int rows;

    EqualRows() {
        this(ROWS_MAX);
    }

    EqualRows(int rowsMax) {
        this.rowsMax = rowsMax;
    }

    /**
     * The name of the next row: its SHA-256 in hexadecimal, and its number among equal rows, from 1.
     *
     * @throws TooMany behind {@link #ROWS_MAX}
     */
    String nameOf(List<String> values) throws TooMany {
        if (rows == rowsMax) {
            throw new TooMany();
        }
        byte[] hash = hash(values);
        return HexFormat.of().formatHex(hash) + "-"
                + ordinal(ByteBuffer.wrap(hash).getLong());
    }

    private int ordinal(long beginning) {
        if (rows * 2L >= beginnings.length) {
            grow();
        }
        rows++;
        int at = slot(beginning);
        beginnings[at] = beginning;
        return ++counts[at];
    }

    private void grow() {
        long[] beginningsBefore = beginnings;
        int[] countsBefore = counts;
        beginnings = new long[beginningsBefore.length * 2];
        counts = new int[beginnings.length];
        for (int i = 0; i < beginningsBefore.length; i++) {
            if (countsBefore[i] > 0) {
                int at = slot(beginningsBefore[i]);
                beginnings[at] = beginningsBefore[i];
                counts[at] = countsBefore[i];
            }
        }
    }

    /** Where it is, or is to be. */
    private int slot(long beginning) {
        int at = (int) (beginning >>> 32) & (beginnings.length - 1);
        while (counts[at] > 0 && beginnings[at] != beginning) {
            at = (at + 1) & (beginnings.length - 1);
        }
        return at;
    }

    /** Lengths keep values apart. */
    private static byte[] hash(List<String> values) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (String value : values) {
                byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
                sha256.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                sha256.update(bytes);
            }
            return sha256.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    /** Thrown for the first row beyond the limit. */
    static final class TooMany extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
