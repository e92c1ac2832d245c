package org.redress.query.exports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.telling.CaseDetails;
import org.redress.events.Personal;
import org.redress.query.reading.Beginnings;
import org.redress.query.reading.Beginnings.Beginning;
import org.redress.query.reading.Words;

/**
 * What the log knows of complaints and no copy of it keeps: who complained, by an opaque id, and, for a reader who may read
 * it, under which name and what about. What was erased is missing.
 */
final class DetailsOfCases implements CaseDetails {
    static final String CUSTOMER = "customer";
    static final String CUSTOMER_NAME = "customerName";
    static final String NARRATIVE = "narrative";

    private final Beginnings beginnings;
    private final boolean withCustomers;
    private final @Nullable Words words;

    /**
     * @param withCustomers whether the opaque ids are wanted
     * @param words opens the words; null where none are wanted
     */
    DetailsOfCases(Beginnings beginnings, boolean withCustomers, @Nullable Words words) {
        this.beginnings = beginnings;
        this.withCustomers = withCustomers;
        this.words = words;
    }

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>();
        if (withCustomers) {
            names.add(CUSTOMER);
        }
        if (words != null) {
            names.add(CUSTOMER_NAME);
            names.add(NARRATIVE);
        }
        return names;
    }

    @Override
    public Map<String, Map<String, String>> of(List<String> cases) {
        Map<String, Map<String, String>> all = new HashMap<>();
        beginnings.of(cases, words != null).forEach((complaint, beginning) -> all.put(complaint, told(beginning)));
        return all;
    }

    private Map<String, String> told(Beginning beginning) {
        Map<String, String> told = new LinkedHashMap<>();
        if (withCustomers && beginning.customer() != null) {
            told.put(CUSTOMER, beginning.customer().value());
        }
        put(told, CUSTOMER_NAME, beginning.name());
        put(told, NARRATIVE, beginning.narrative());
        return told;
    }

    private void put(Map<String, String> told, String name, @Nullable Personal sealed) {
        String text = words == null || sealed == null ? null : words.textOf(sealed);
        if (text != null) {
            told.put(name, text);
        }
    }
}
