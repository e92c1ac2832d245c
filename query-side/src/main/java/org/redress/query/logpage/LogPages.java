package org.redress.query.logpage;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.redress.analytics.mining.LogSummary;
import org.redress.analytics.mining.MinedLog;
import org.redress.eventlog.EventHistory;
import org.redress.http.signin.SignedIn;
import org.redress.query.page.Frame;
import org.redress.query.page.Frames;
import org.redress.query.page.Freshness;
import org.redress.query.page.Place;
import org.redress.query.reading.Readers;
import org.redress.query.replica.Answers;
import org.redress.query.replica.Answers.Told;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** What all pages about a log have in common: who may see them, the frame, what is filtered, and waiting for an answer. */
public final class LogPages {
    private final AskableLogs logs;
    private final Answers answers;
    private final Readers readers;
    private final Frames frames;
    private final EventHistory head;
    private final ZoneId zone;

    /** @param head tells how far the log of events is */
    LogPages(AskableLogs logs, Answers answers, Readers readers, Frames frames, EventHistory head, ZoneId zone) {
        this.logs = logs;
        this.answers = answers;
        this.readers = readers;
        this.frames = frames;
        this.head = head;
        this.zone = zone;
    }

    /** Somebody at a page. */
    public record Visit(Place place, SignedIn person, HttpServletRequest request, Model model) {}

    /** Something that a filter takes along through a form. */
    public record Kept(String name, String value) {}

    public ZoneId zone() {
        return zone;
    }

    /** Nobody gets further who may not see what is counted over all cases. */
    public void demandReader(SignedIn person) {
        readers.readerOfStatistics(person);
    }

    /**
     * Asks the log for a page. What takes long goes on as a task: the page then says how far it is, comes back for the
     * answer by itself, and can be told to stop.
     *
     * @param question several questions about one moment of the log; runs in another thread
     * @param page fills the model with the answer, and names its template
     */
    public <T> String whenAnswered(
            Visit visit, LogAsked asked, Function<MinedLog, T> question, Function<T, String> page) {
        String address = addressOf(visit.request());
        Told<T> told = answers.tell(
                visit.person().person(),
                asked.log(),
                address,
                visit.request().getParameter(Answers.TASK),
                asking -> question.apply(new MinedLog(asking)));
        return switch (told) {
            case Told.Answer<T> found -> page.apply(found.answer());
            case Told.Later<T> later -> {
                Frame frame = frames.around(visit.request(), visit.person(), visit.place());
                visit.model().addAttribute(Frame.ATTRIBUTE, frame);
                visit.model().addAttribute("waiting", LogWaiting.of(later.question(), address));
                yield "log-waiting";
            }
        };
    }

    /** The frame, the words and the filter of a page. */
    public LogWords fill(Visit visit, LogAsked asked) {
        Frame frame = frames.around(visit.request(), visit.person(), visit.place());
        LogWords words = new LogWords(frame, asked);
        Model model = visit.model();
        model.addAttribute(Frame.ATTRIBUTE, frame);
        model.addAttribute("say", frame.say());
        model.addAttribute("words", words);
        model.addAttribute("logAsked", asked);
        model.addAttribute("place", visit.place().address());
        model.addAttribute("kept", kept(asked));
        model.addAttribute("imported", logs.imported());
        model.addAttribute("exports", LogExports.of(asked));
        return words;
    }

    /** The frame of a file that speaks the reader's language. */
    public Frame frame(Visit visit) {
        return frames.around(visit.request(), visit.person(), visit.place());
    }

    /** What the log has beside what was asked. */
    public void fill(Model model, LogAsked asked, LogSummary summary) {
        model.addAttribute("summary", summary);
        model.addAttribute("attributes", attributes(summary));
        if (asked.isOwn()) {
            model.addAttribute(
                    "freshness",
                    new Freshness(false, summary.position(), Math.max(0, head.head() - summary.position())));
        }
    }

    /** By which a log can be filtered. */
    public static List<String> attributes(LogSummary summary) {
        return summary.attributes().stream().map(each -> each.name()).distinct().toList();
    }

    /** Without what only tells which answer is waited for. */
    private static String addressOf(HttpServletRequest request) {
        return UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(request.getQueryString())
                .replaceQueryParam(Answers.TASK)
                .build()
                .toUriString();
    }

    private static List<Kept> kept(LogAsked asked) {
        MultiValueMap<String, String> parameters = asked.parametersBesideTime();
        return parameters.entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(value -> new Kept(each.getKey(), value)))
                .toList();
    }
}
