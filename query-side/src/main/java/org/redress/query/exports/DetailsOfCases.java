package org.redress.query.exports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.telling.CaseDetails;
import org.redress.eventlog.EventHistory;
import org.redress.eventlog.StoredEvent;
import org.redress.events.ComplaintReceived;
import org.redress.events.PersonId;
import org.redress.events.Personal;
import org.redress.events.SourceComplaintRecorded;
import org.redress.query.reading.Readers;
import org.redress.query.reading.Words;

/**
 * What the log knows of complaints and no copy of it keeps: who complained, by an opaque id, and, for a reader who may read
 * it, under which name and what about. What was erased is missing.
 */
final class DetailsOfCases implements CaseDetails {
    static final String CUSTOMER = "customer";
    static final String CUSTOMER_NAME = "customerName";
    static final String NARRATIVE = "narrative";

    private final EventHistory log;
    private final Readers readers;
    private final boolean withCustomers;
    private final @Nullable Words words;

    /**
     * @param withCustomers whether the opaque ids are wanted
     * @param words opens the words; null where none are wanted
     */
    DetailsOfCases(EventHistory log, Readers readers, boolean withCustomers, @Nullable Words words) {
        this.log = log;
        this.readers = readers;
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
        for (int from = 0; from < cases.size(); from += EventHistory.STREAMS_READ_MAX) {
            int before = Math.min(cases.size(), from + EventHistory.STREAMS_READ_MAX);
            Map<String, Beginning> beginnings = new HashMap<>();
            log.ofEach(new HashSet<>(cases.subList(from, before)))
                    .forEach((complaint, history) -> beginnings.put(complaint, Beginning.of(history)));
            if (words != null) {
                readers.prepareWords(persons(beginnings));
            }
            beginnings.forEach((complaint, beginning) -> all.put(complaint, told(beginning)));
        }
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

    private static Set<PersonId> persons(Map<String, Beginning> beginnings) {
        Set<PersonId> persons = new HashSet<>();
        for (Beginning beginning : beginnings.values()) {
            Stream.of(beginning.name(), beginning.narrative())
                    .filter(Objects::nonNull)
                    .forEach(words -> {
                        if (words instanceof Personal.Sealed sealed) {
                            persons.add(sealed.person());
                        }
                    });
        }
        return persons;
    }

    /** What the beginning of a history has of it. */
    private record Beginning(
            @Nullable PersonId customer,
            @Nullable Personal name,
            @Nullable Personal narrative) {
        static Beginning of(List<StoredEvent> history) {
            for (StoredEvent event : history) {
                if (event.payload() instanceof ComplaintReceived received) {
                    return new Beginning(
                            received.customer().person(), received.customer().name(), received.narrative());
                }
                if (event.payload() instanceof SourceComplaintRecorded recorded) {
                    return new Beginning(
                            recorded.customer(),
                            null,
                            recorded.words() == null ? null : recorded.words().narrative());
                }
            }
            return new Beginning(null, null, null);
        }
    }
}
