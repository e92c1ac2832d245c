package org.redress.query.processmap;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import org.redress.analytics.mining.LogSummary;
import org.redress.eventlog.EventHistory;
import org.redress.http.signin.SignedIn;
import org.redress.query.page.Frame;
import org.redress.query.page.Frames;
import org.redress.query.page.Freshness;
import org.redress.query.page.Place;
import org.redress.query.reading.Readers;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/** What all pages about a log have in common: who may see them, the frame, what is filtered. */
final class LogPages {
    private final AskableLogs logs;
    private final Readers readers;
    private final Frames frames;
    private final EventHistory head;
    private final ZoneId zone;

    /** @param head tells how far the log of events is */
    LogPages(AskableLogs logs, Readers readers, Frames frames, EventHistory head, ZoneId zone) {
        this.logs = logs;
        this.readers = readers;
        this.frames = frames;
        this.head = head;
        this.zone = zone;
    }

    /** Something that a filter takes along through a form. */
    record Kept(String name, String value) {}

    ZoneId zone() {
        return zone;
    }

    /** Nobody gets further who may not see what is counted over all cases. */
    void demandReader(SignedIn person) {
        readers.readerOfStatistics(person);
    }

    /** The frame, the words and the filter of a page. */
    MapWords fill(Model model, LogAsked asked, SignedIn person, HttpServletRequest request, Place place) {
        Frame frame = frames.around(request, person, place);
        MapWords words = new MapWords(frame, asked);
        model.addAttribute(Frame.ATTRIBUTE, frame);
        model.addAttribute("say", frame.say());
        model.addAttribute("words", words);
        model.addAttribute("logAsked", asked);
        model.addAttribute("place", place.address());
        model.addAttribute("kept", kept(asked));
        model.addAttribute("imported", logs.imported());
        return words;
    }

    /** What the log has beside what was asked. */
    void fill(Model model, LogAsked asked, LogSummary summary) {
        model.addAttribute("summary", summary);
        model.addAttribute(
                "attributes",
                summary.attributes().stream()
                        .map(each -> each.name())
                        .distinct()
                        .toList());
        if (asked.isOwn()) {
            model.addAttribute(
                    "freshness",
                    new Freshness(false, summary.position(), Math.max(0, head.head() - summary.position())));
        }
    }

    private static List<Kept> kept(LogAsked asked) {
        MultiValueMap<String, String> parameters = asked.parametersBesideTime();
        return parameters.entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(value -> new Kept(each.getKey(), value)))
                .toList();
    }
}
