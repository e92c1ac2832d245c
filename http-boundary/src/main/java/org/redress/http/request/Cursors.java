package org.redress.http.request;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.redress.http.problem.InvalidInput;

/**
 * Cursors of one list with its filters: the key of an entry, with a checksum over both. A cursor that was cut, mixed up
 * or taken from another list is noticed; there is nothing to gain from forging one.
 *
 * @param list address and filters
 */
record Cursors(RequestJson json, String list) {
    /** Longer than any key of ours makes one. */
    static final int CHARACTERS_MAX = 1_000;

    private static final int CHECKSUM_BYTES = 8;

    String write(Record key) {
        byte[] body = json.write(key);
        byte[] cursor = Arrays.copyOf(checksum(body), CHECKSUM_BYTES + body.length);
        System.arraycopy(body, 0, cursor, CHECKSUM_BYTES, body.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    <K extends Record> K read(String cursor, Class<K> keyType) {
        byte[] bytes = decode(cursor);
        if (bytes.length <= CHECKSUM_BYTES) {
            throw foreign();
        }
        byte[] body = Arrays.copyOfRange(bytes, CHECKSUM_BYTES, bytes.length);
        if (!MessageDigest.isEqual(checksum(body), Arrays.copyOf(bytes, CHECKSUM_BYTES))) {
            throw foreign();
        }
        try {
            return json.read(body, keyType);
        } catch (InvalidInput ofAnotherVersion) {
            throw foreign();
        }
    }

    private static byte[] decode(String cursor) {
        if (cursor.length() > CHARACTERS_MAX) {
            throw foreign();
        }
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException nonsense) {
            throw foreign();
        }
    }

    private byte[] checksum(byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(list.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return Arrays.copyOf(digest.digest(body), CHECKSUM_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    private static InvalidInput foreign() {
        return new InvalidInput(PageAsked.CURSOR, "is not one that this list gave for these filters");
    }
}
