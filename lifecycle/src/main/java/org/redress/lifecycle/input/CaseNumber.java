package org.redress.lifecycle.input;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What people call a case by on the telephone: ten letters and digits that are hard to confuse, computed from its id. */
public final class CaseNumber {
    /** Crockford's base 32: no I, L, O or U. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /** 50 bits: among a million cases two share a number with a probability of 1 in 2,000. */
    private static final int CHARACTERS = 10;

    private CaseNumber() {}

    /** The number of the case with this id, for example {@code 7K3MQ-9PD2X}. */
    public static String of(String complaintId) {
        long bits = ByteBuffer.wrap(sha256(complaintId)).getLong();
        StringBuilder number = new StringBuilder();
        for (int character = 0; character < CHARACTERS; character++) {
            if (character == CHARACTERS / 2) {
                number.append('-');
            }
            number.append(ALPHABET.charAt((int) (bits & 31)));
            bits >>>= 5;
        }
        return number.toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
