package org.redress.analytics.telling;

import java.util.List;
import java.util.Map;

/** What is known of cases beside the store: who they are about, and words, which are never in a store. */
public interface CaseDetails {

    /** Nothing. */
    CaseDetails NONE = new CaseDetails() {
        @Override
        public List<String> names() {
            return List.of();
        }

        @Override
        public Map<String, Map<String, String>> of(List<String> cases) {
            return Map.of();
        }
    };

    /** The names of the attributes that cases get by it. */
    List<String> names();

    /**
     * Their values, by the ids of the cases; what is not known is missing. Of a case that is told in pieces it is asked
     * for each of them.
     *
     * @param cases at most as many as are told at a time
     */
    Map<String, Map<String, String>> of(List<String> cases);
}
