package org.redress.events;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Hides words in the same way each time, so that golden files can keep the result. It protects nothing. */
final class FakeCipher implements PersonalCipher {
    private static final int MASK = 0x5a;

    @Override
    public String seal(Personal.Plain words) {
        byte[] bytes = words.text().getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] ^= MASK;
        }
        return Base64.getEncoder().encodeToString(bytes);
    }
}
