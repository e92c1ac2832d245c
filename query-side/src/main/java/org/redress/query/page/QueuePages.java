package org.redress.query.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.EventHistory;
import org.redress.http.problem.InvalidInput;
import org.redress.http.request.Page;
import org.redress.http.request.PageAsked;
import org.redress.http.signin.SignedIn;
import org.redress.query.reading.Reader;
import org.redress.query.reading.Readers;
import org.redress.query.upkeep.ViewProgress;
import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;

/** Fills in the page that all queues share. */
public final class QueuePages {
    /** Under this name an address says which tab is open. */
    private static final String TAB = "view";

    private final Readers readers;
    private final Frames frames;
    private final ViewProgress progress;
    private final EventHistory log;
    private final Clock clock;

    QueuePages(Readers readers, Frames frames, ViewProgress progress, EventHistory log, Clock clock) {
        this.readers = readers;
        this.frames = frames;
        this.progress = progress;
        this.log = log;
        this.clock = clock;
    }

    /**
     * A tab of the page.
     *
     * @param text under which the bundle names it, and what is said around its lines
     */
    public record Tab(String text, String address, boolean isOpen) {}

    /** The name of the template that shows what the model now holds. */
    public <T extends Enum<T>, L> String show(
            Queue<T, L> queue, PageAsked asked, SignedIn person, HttpServletRequest request, Model model) {
        Reader reader = readers.reader(person);
        List<T> tabs = queue.tabs(reader);
        T open = open(tabs, request.getParameter(TAB));
        // How fresh it is, is asked first: a list may then only be fresher than it says.
        Freshness freshness = Freshness.of(queue.view(), progress, log);
        Page<L> page = queue.lines(open, reader, asked);
        Frame frame = frames.around(request, person, queue.place());
        Instant now = clock.instant();
        model.addAttribute(Frame.ATTRIBUTE, frame);
        model.addAttribute("freshness", freshness);
        model.addAttribute("liveView", queue.view().name());
        model.addAttribute("me", person.person().value());
        model.addAttribute(
                "tabs",
                tabs.stream().map(tab -> tab(queue.place(), tab, tab == open)).toList());
        model.addAttribute("open", tab(queue.place(), open, true));
        model.addAttribute(
                "rows",
                page.items().stream()
                        .map(line -> queue.row(line, reader, frame.say(), now))
                        .toList());
        model.addAttribute("size", asked.size());
        model.addAttribute("isFirstPage", request.getParameter(PageAsked.CURSOR) == null);
        model.addAttribute("nextAddress", page.next() == null ? null : behind(request, page.next()));
        return "queue";
    }

    private static <T extends Enum<T>> T open(List<T> tabs, @Nullable String asked) {
        return asked == null
                ? tabs.getFirst()
                : tabs.stream()
                        .filter(tab -> choice(tab).equals(asked))
                        .findFirst()
                        .orElseThrow(() -> new InvalidInput(TAB, "is not one of this page"));
    }

    private static Tab tab(Place place, Enum<?> tab, boolean isOpen) {
        return new Tab(
                place.name().toLowerCase(Locale.ROOT) + "." + tab.name(),
                UriComponentsBuilder.fromPath(place.address())
                        .queryParam(TAB, choice(tab))
                        .toUriString(),
                isOpen);
    }

    private static String choice(Enum<?> tab) {
        return tab.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String behind(HttpServletRequest request, String cursor) {
        return UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(request.getQueryString())
                .replaceQueryParam(PageAsked.CURSOR, cursor)
                .build()
                .toUriString();
    }
}
