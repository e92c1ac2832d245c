package org.redress.query.reading;

import org.jspecify.annotations.Nullable;
import org.redress.eventlog.personal.PersonalVault;
import org.redress.events.Personal;

/** Shows personal words to one reader. Made for one answer, then forgotten. */
public final class Words {

    /** What the reader was told about all the words of one answer. */
    public enum Openness {
        /** Each of them is there. */
        SHOWN,
        /** The reader's role may not read any. */
        WITHHELD,
        /** Some belong to a person who was erased. */
        PARTLY_ERASED
    }

    private final PersonalVault vault;
    private final boolean mayRead;
    private boolean erased;

    Words(PersonalVault vault, boolean mayRead) {
        this.vault = vault;
        this.mayRead = mayRead;
    }

    /** The words, or null where this reader sees none: his role may not read them, or their person was erased. */
    public @Nullable String textOf(Personal words) {
        if (!mayRead) {
            return null;
        }
        return switch (words) {
            case Personal.Plain plain -> plain.text();
            case Personal.Sealed sealed -> vault.open(sealed).orElseGet(this::gone);
        };
    }

    /** Whether the reader's role may read words at all. */
    public boolean mayRead() {
        return mayRead;
    }

    /** What is true of everything shown so far. */
    public Openness openness() {
        if (!mayRead) {
            return Openness.WITHHELD;
        }
        return erased ? Openness.PARTLY_ERASED : Openness.SHOWN;
    }

    private @Nullable String gone() {
        erased = true;
        return null;
    }
}
