package org.redress.query.conformance;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.conformance.UnreadableNet;
import org.redress.analytics.mining.LogFilter;
import org.redress.eventlog.EventHistory;
import org.redress.http.problem.ProblemException;
import org.redress.http.problem.ProblemKind;
import org.redress.http.signin.SignedIn;
import org.redress.query.page.Frame;
import org.redress.query.page.Frames;
import org.redress.query.page.Freshness;
import org.redress.query.page.Place;
import org.redress.query.page.Regions;
import org.redress.query.reading.GivenDay;
import org.redress.query.reading.Reader;
import org.redress.query.reading.Readers;
import org.redress.query.replica.Answers;
import org.redress.query.replica.ImportedLog;
import org.redress.query.replica.ImportedLogs;
import org.redress.query.replica.LogSelection;
import org.redress.query.replica.LogState;
import org.redress.query.replica.MinableLogs;
import org.redress.query.replica.TaskView;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Whether cases went as they should, as a page: ours against their lifecycle at once, any against a net that the reader
 * sends. What takes longer than a moment is asked for again until it is there.
 */
@Controller
class ConformancePage {
    static final String ADDRESS = "/conformance";
    static final String CASES = ADDRESS + "/cases";
    static final String NET = ADDRESS + "/net";

    private static final String ANSWER = "answer";

    private final Answers answers;
    private final ImportedLogs imported;
    private final Expected lifecycle;
    private final Readers readers;
    private final Frames frames;
    private final EventHistory head;
    private final ZoneId zone;

    /** @param zone whose days are meant */
    ConformancePage(
            Answers answers,
            ImportedLogs imported,
            Expected lifecycle,
            Readers readers,
            Frames frames,
            EventHistory head,
            ZoneId zone) {
        this.answers = answers;
        this.imported = imported;
        this.lifecycle = lifecycle;
        this.readers = readers;
        this.frames = frames;
        this.head = head;
        this.zone = zone;
    }

    /** A log that can be chosen. */
    record Choice(String id, @Nullable String name) {}

    /** What is asked: of which log, and of cases begun on which days. */
    record Asked(
            String log, @Nullable LocalDate from, @Nullable LocalDate before) {
        /** A form sends what is not chosen as an empty text. */
        static Asked of(String log, String from, String before) {
            return new Asked(log, GivenDay.of("from", from), GivenDay.of("before", before));
        }

        public boolean isOwn() {
            return log.equals(MinableLogs.OWN);
        }

        LogSelection selection(ZoneId zone) {
            return LogSelection.EVERYTHING.begun(
                    from == null ? null : from.atStartOfDay(zone).toInstant(),
                    before == null ? null : before.atStartOfDay(zone).toInstant());
        }
    }

    /** @param task the one that was begun for this before, and may be done by now */
    @GetMapping(ADDRESS)
    String show(
            @RequestParam(defaultValue = MinableLogs.OWN) String log,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String before,
            @RequestParam(required = false) @Nullable String task,
            SignedIn person,
            HttpServletRequest request,
            Model model) {
        Reader reader = readers.readerOfStatistics(person);
        Asked asked = Asked.of(log, from, before);
        fill(model, asked, person, request);
        if (task != null) {
            tell(model, answers.result(reader.person().person(), task));
        } else if (asked.isOwn()) {
            tell(model, answer(asked, lifecycle, reader, request));
        }
        return Regions.view("conformance", request, Set.of(ANSWER));
    }

    /** The part of the page that tells what a net found: it is not kept, so its answer has no address. */
    @PostMapping(path = NET, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String ofNet(
            @RequestParam(defaultValue = MinableLogs.OWN) String log,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String before,
            SignedIn person,
            HttpServletRequest request,
            Model model)
            throws IOException {
        Reader reader = readers.readerOfStatistics(person);
        Asked asked = Asked.of(log, from, before);
        fill(model, asked, person, request);
        tell(model, answer(asked, Expected.net(NetUpload.read(request)), reader, request));
        return "conformance :: " + ANSWER;
    }

    private ResponseEntity<?> answer(Asked asked, Expected expected, Reader reader, HttpServletRequest request) {
        LogSelection selection = asked.selection(zone);
        LogFilter filter = selection.filter();
        FigureLinks links = FigureLinks.ofPage(expected.kind(), asked.log(), selection);
        return answers.whole(
                reader.person().person(),
                asked.log(),
                request,
                asking -> ConformanceAnswer.of(Checked.of(asking, filter, expected), expected, links));
    }

    private void tell(Model model, ResponseEntity<?> answered) {
        Object body = answered.getBody();
        if (body instanceof ConformanceAnswer answer) {
            model.addAttribute("answer", answer);
            if (answer.log().equals(MinableLogs.OWN)) {
                model.addAttribute(
                        "freshness",
                        new Freshness(false, answer.position(), Math.max(0, head.head() - answer.position())));
            }
        } else if (body instanceof TaskView task) {
            model.addAttribute("task", task);
        } else {
            // The answer to another question than this page asks.
            throw new ProblemException(ProblemKind.NOT_FOUND.problem());
        }
    }

    private void fill(Model model, Asked asked, SignedIn person, HttpServletRequest request) {
        Frame frame = frames.around(request, person, Place.CONFORMANCE);
        model.addAttribute(Frame.ATTRIBUTE, frame);
        model.addAttribute("say", frame.say());
        model.addAttribute("words", new ConformanceWords(frame, asked.isOwn()));
        model.addAttribute("asked", asked);
        model.addAttribute("logs", logs());
        model.addAttribute("reasons", UnreadableNet.Reason.values());
    }

    private List<Choice> logs() {
        List<Choice> logs = new ArrayList<>(List.of(new Choice(MinableLogs.OWN, null)));
        imported.all().stream()
                .filter(each -> each.state() == LogState.READY)
                .map(ConformancePage::choice)
                .forEach(logs::add);
        return logs;
    }

    private static Choice choice(ImportedLog log) {
        return new Choice(log.id(), log.name());
    }
}
