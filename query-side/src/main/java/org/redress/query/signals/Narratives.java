package org.redress.query.signals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.EventHistory;
import org.redress.eventlog.StoredEvent;
import org.redress.events.ComplaintReceived;
import org.redress.events.PersonId;
import org.redress.events.Personal;
import org.redress.events.SourceComplaintRecorded;
import org.redress.query.reading.Readers;
import org.redress.query.reading.Words;

/** What customers wrote, for a reader who may read it. Nothing of it is kept. */
final class Narratives {
    private final EventHistory log;
    private final Readers readers;

    Narratives(EventHistory log, Readers readers) {
        this.log = log;
        this.readers = readers;
    }

    /**
     * The narratives of these cases, in their order; those without one, and those of persons who were erased, are missing.
     *
     * @param words opens them, or does not
     */
    List<String> of(List<String> complaints, Words words) {
        List<String> texts = new ArrayList<>();
        for (int from = 0; from < complaints.size(); from += EventHistory.STREAMS_READ_MAX) {
            int before = Math.min(complaints.size(), from + EventHistory.STREAMS_READ_MAX);
            texts.addAll(ofPart(complaints.subList(from, before), words));
        }
        return texts;
    }

    private List<String> ofPart(List<String> complaints, Words words) {
        Map<String, List<StoredEvent>> histories = log.ofEach(new HashSet<>(complaints));
        List<Personal> narratives = complaints.stream()
                .map(complaint -> narrative(histories.getOrDefault(complaint, List.of())))
                .<Personal>mapMulti((narrative, next) -> {
                    if (narrative != null) {
                        next.accept(narrative);
                    }
                })
                .toList();
        readers.prepareWords(persons(narratives));
        List<String> texts = new ArrayList<>();
        for (Personal narrative : narratives) {
            String text = words.textOf(narrative);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    private static Set<PersonId> persons(List<Personal> narratives) {
        return narratives.stream()
                .filter(Personal.Sealed.class::isInstance)
                .map(narrative -> ((Personal.Sealed) narrative).person())
                .collect(Collectors.toSet());
    }

    private static @Nullable Personal narrative(List<StoredEvent> history) {
        for (StoredEvent event : history) {
            if (event.payload() instanceof ComplaintReceived received) {
                return received.narrative();
            }
            if (event.payload() instanceof SourceComplaintRecorded recorded) {
                return recorded.words() == null ? null : recorded.words().narrative();
            }
        }
        return null;
    }
}
