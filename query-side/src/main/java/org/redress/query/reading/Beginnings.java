package org.redress.query.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.EventHistory;
import org.redress.eventlog.StoredEvent;
import org.redress.events.ComplaintReceived;
import org.redress.events.PersonId;
import org.redress.events.Personal;
import org.redress.events.SourceComplaintRecorded;

/** What the log has of complaints from their first event on, and no view keeps: whose they are, and what was told. */
public final class Beginnings {
    private final EventHistory log;
    private final Readers readers;

    Beginnings(EventHistory log, Readers readers) {
        this.log = log;
        this.readers = readers;
    }

    /**
     * How a complaint began.
     *
     * @param customer an opaque id; null where none is known
     * @param name of the customer; null where none was given
     * @param narrative in the customer's own words; null where there is none
     */
    public record Beginning(
            @Nullable PersonId customer,
            @Nullable Personal name,
            @Nullable Personal narrative) {
        private static final Beginning UNKNOWN = new Beginning(null, null, null);

        private static Beginning of(List<StoredEvent> history) {
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
            return UNKNOWN;
        }
    }

    /**
     * By the ids of the complaints; those of which the log knows nothing are missing.
     *
     * @param complaints any number: as many histories as {@link EventHistory#STREAMS_READ_MAX} are read at a time
     * @param withWords whether names and narratives will be opened, which is prepared for all of them at once
     */
    public Map<String, Beginning> of(List<String> complaints, boolean withWords) {
        Map<String, Beginning> beginnings = new HashMap<>();
        for (int from = 0; from < complaints.size(); from += EventHistory.STREAMS_READ_MAX) {
            int before = Math.min(complaints.size(), from + EventHistory.STREAMS_READ_MAX);
            log.ofEach(new HashSet<>(complaints.subList(from, before)))
                    .forEach((complaint, history) -> beginnings.put(complaint, Beginning.of(history)));
        }
        if (withWords) {
            readers.prepareWords(persons(beginnings));
        }
        return beginnings;
    }

    private static Set<PersonId> persons(Map<String, Beginning> beginnings) {
        Set<PersonId> persons = new HashSet<>();
        for (Beginning beginning : beginnings.values()) {
            Stream.of(beginning.name(), beginning.narrative()).forEach(words -> {
                if (words instanceof Personal.Sealed sealed) {
                    persons.add(sealed.person());
                }
            });
        }
        return persons;
    }
}
