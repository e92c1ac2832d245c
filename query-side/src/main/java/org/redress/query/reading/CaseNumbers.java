package org.redress.query.reading;

import java.util.List;
import java.util.Optional;

/** Finds cases by what people call them, for a slice that knows no list of cases. */
public interface CaseNumbers {

    /** A case by its id and by what people call it. */
    record Numbered(String id, String number) {}

    /**
     * The cases whose number begins like this.
     *
     * @param typed in capitals or not
     * @param casesMax how many at most
     * @throws org.redress.http.problem.InvalidInput naming {@code q} when no number can begin like this
     */
    List<Numbered> beginningWith(String typed, int casesMax);

    /** What people call a case; empty where the list of cases does not know it yet. */
    Optional<String> numberOf(String complaint);
}
