package org.redress.query.caselist;

import org.redress.http.problem.InvalidInput;

/**
 * A filter that somebody keeps.
 *
 * @param name what he calls it
 * @param query the filters as they stand in an address
 */
record SavedFilter(String name, String query) {
    /** A name that fits into the row of names. */
    static final int NAME_CHARACTERS_MAX = 40;

    /** Every filter there is, at its longest. */
    static final int QUERY_CHARACTERS_MAX = 1_000;

    /** As somebody typed it. @throws InvalidInput naming what is wrong */
    static SavedFilter typed(String name, String query) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > NAME_CHARACTERS_MAX) {
            throw new InvalidInput("name", "must have 1 to " + NAME_CHARACTERS_MAX + " characters");
        }
        if (stripped.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidInput("name", "must have no control characters");
        }
        if (query.length() > QUERY_CHARACTERS_MAX) {
            throw new InvalidInput("query", "must have at most " + QUERY_CHARACTERS_MAX + " characters");
        }
        return new SavedFilter(stripped, query);
    }

    /** Where it leads. */
    public String address() {
        return WorklistFilters.ADDRESS + (query.isEmpty() ? "" : "?" + query);
    }
}
