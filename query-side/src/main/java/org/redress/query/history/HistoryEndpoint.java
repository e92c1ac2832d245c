package org.redress.query.history;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.EventHistory;
import org.redress.eventlog.StoredEvent;
import org.redress.http.problem.ProblemException;
import org.redress.http.problem.RefusalProblems;
import org.redress.http.request.ComplaintId;
import org.redress.http.request.Envelope;
import org.redress.lifecycle.decision.Refusal;
import org.redress.query.reading.AsOf;
import org.redress.query.reading.Readers;
import org.redress.query.reading.ReadersJson;
import org.redress.query.reading.Words;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The history of one complaint over HTTP, straight from the log. */
@RestController
class HistoryEndpoint {
    private final EventHistory log;
    private final Readers readers;
    private final ReadersJson json;

    HistoryEndpoint(EventHistory log, Readers readers, ReadersJson json) {
        this.log = log;
        this.readers = readers;
        this.json = json;
    }

    @GetMapping("/api/complaints/{id}/history")
    HistoryAnswer show(
            @PathVariable ComplaintId id,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable Long asOfSequence,
            Envelope envelope) {
        Words words = readers.wordsFor(readers.reader(envelope));
        List<StoredEvent> history = AsOf.of(asOf, asOfSequence).of(log, id.value());
        if (history.isEmpty()) {
            throw new ProblemException(RefusalProblems.of(Refusal.COMPLAINT_UNKNOWN));
        }
        List<HistoryItem> items = history.stream()
                .map(event -> HistoryItem.of(event, json.write(event.payload(), words)))
                .toList();
        return new HistoryAnswer(items, null, words.openness());
    }
}
