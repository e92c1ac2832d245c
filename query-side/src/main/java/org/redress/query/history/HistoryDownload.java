package org.redress.query.history;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.EventHistory;
import org.redress.http.problem.InvalidInput;
import org.redress.http.request.ComplaintId;
import org.redress.http.signin.ForTokens;
import org.redress.http.signin.FreshSignIn;
import org.redress.http.signin.SignedIn;
import org.redress.http.signin.TokenScope;
import org.redress.query.reading.Readers;
import org.redress.query.reading.ReadersJson;
import org.redress.query.reading.Words;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The history of a case as a file, in the form of the API; words only for those who may read them. */
@Controller
class HistoryDownload {
    /** What a case number may have and a name of a file may not on every machine. */
    private static final String NOT_IN_A_FILE_NAME = "[^A-Za-z0-9.-]";

    private final EventHistory log;
    private final Readers readers;
    private final ReadersJson json;
    private final int eventsMax;

    HistoryDownload(EventHistory log, Readers readers, ReadersJson json, int eventsMax) {
        this.log = log;
        this.readers = readers;
        this.json = json;
        this.eventsMax = eventsMax;
    }

    /** @param from the number of the event that it begins with */
    @FreshSignIn
    @ForTokens(TokenScope.EXPORT)
    @GetMapping(HistoryPage.ADDRESS + "/export")
    ResponseEntity<HistoryExport> export(
            @PathVariable ComplaintId id, @RequestParam(required = false) @Nullable Integer from, SignedIn person) {
        Words words = readers.wordsFor(readers.reader(person));
        HistoryExport export = export(id.value(), from == null ? 1 : from, words);
        String name = "redress-%s-%d.json"
                .formatted(export.caseNumber().replaceAll(NOT_IN_A_FILE_NAME, "_"), export.position());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(export);
    }

    private HistoryExport export(String complaint, int first, Words words) {
        int last = (int) Math.min(Integer.MAX_VALUE, Math.max(first, 1L) + eventsMax - 1L);
        CaseHistory history = CaseHistory.of(log, complaint, last).orElseThrow(HistoryPage::unknown);
        if (first < 1 || first > history.last()) {
            throw new InvalidInput("from", "must be the number of an event of the case");
        }
        List<HistoryItem> items = history.moments().subList(first - 1, history.last()).stream()
                .map(moment ->
                        HistoryItem.of(moment.event(), json.write(moment.event().payload(), words)))
                .toList();
        return new HistoryExport(
                complaint,
                history.caseNumber(),
                items.getLast().position(),
                history.events(),
                history.isCut() ? history.last() + 1 : null,
                words.openness(),
                items);
    }
}
