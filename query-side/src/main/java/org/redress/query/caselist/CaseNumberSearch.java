package org.redress.query.caselist;

import java.util.Locale;
import java.util.Map;
import org.redress.http.problem.InvalidInput;

/** What was typed to find a case: a whole case number, or its beginning. Case numbers are in capitals. */
record CaseNumberSearch(String beginning) {

    /** Finds them by index: the column is compared by code point. */
    static final String CONDITION = "e.case_number >= :caseNumberFrom and e.case_number < :caseNumberTo";

    /** No case number goes on with it, and every character that one may go on with is before it. */
    private static final char BEHIND_ALL = '\uFFFF';

    /** The longest case number there can be. */
    static final int CHARACTERS_MAX = 64;

    /** @throws InvalidInput naming {@code q} when no case number can begin like this */
    static CaseNumberSearch of(String typed) {
        String beginning = typed.strip().toUpperCase(Locale.ROOT);
        if (beginning.length() > CHARACTERS_MAX) {
            throw new InvalidInput("q", "must have at most " + CHARACTERS_MAX + " characters");
        }
        if (beginning.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidInput("q", "must have no control characters");
        }
        return new CaseNumberSearch(beginning);
    }

    Map<String, Object> values() {
        return Map.of("caseNumberFrom", beginning, "caseNumberTo", beginning + BEHIND_ALL);
    }
}
