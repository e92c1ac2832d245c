package org.redress.query.upkeep;

/**
 * One making of a view's rows. While a view is made anew, its tables hold two of them; the column {@code tenant} of a
 * view's tables holds the edition's {@link #key()}, so that every index leads to the rows of one edition only.
 */
public interface Edition {
    /** Between the tenant and the number; no tenant's name has it. */
    String SEPARATOR = "~";

    /** Whose log the rows are made of. */
    String tenant();

    /** Which one it is; 1 for the rows that a view begins with. */
    int number();

    /** Under which its rows are kept. */
    default String key() {
        return number() == 1 ? tenant() : tenant() + SEPARATOR + number();
    }

    /** A certain edition, whichever answers. */
    record Numbered(String tenant, int number) implements Edition {}
}
