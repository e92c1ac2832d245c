package org.redress.query.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.query.reading.Words;

/**
 * A part of a case's history to take along.
 *
 * @param position of the last event in it: with the number of the case it names exactly what was taken
 * @param events how many the case has
 * @param next the number of the event with which the next part begins; null where this is the last
 * @param words what became of the personal words in it
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record HistoryExport(
        String complaint,
        String caseNumber,
        long position,
        int events,
        @Nullable Integer next,
        Words.Openness words,
        List<HistoryItem> items) {}
