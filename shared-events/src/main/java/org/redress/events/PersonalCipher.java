package org.redress.events;

/** Turns words into ciphertext under their person's key; the way back is the vault's, on reading. */
@FunctionalInterface
public interface PersonalCipher {
    /** Base64 ciphertext that only the key of {@code words.person()} opens. */
    String seal(Personal.Plain words);
}
