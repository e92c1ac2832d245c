package org.redress.query.caselist;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.redress.eventlog.EventHistory;
import org.redress.events.Channel;
import org.redress.events.ComplaintType;
import org.redress.events.Severity;
import org.redress.http.request.Page;
import org.redress.http.request.PageAsked;
import org.redress.http.signin.SignedIn;
import org.redress.lifecycle.state.Stage;
import org.redress.query.page.Frame;
import org.redress.query.page.Frames;
import org.redress.query.page.Freshness;
import org.redress.query.page.Place;
import org.redress.query.reading.Readers;
import org.redress.query.upkeep.ViewProgress;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The cases as a page. */
@Controller
class WorklistPage {
    private static final List<Stage> STAGES = Arrays.stream(Stage.values())
            .filter(each -> each != Stage.NOT_RECEIVED)
            .toList();

    private final JdbcCaseList cases;
    private final Readers readers;
    private final Frames frames;
    private final ViewProgress progress;
    private final EventHistory log;
    private final ZoneId zone;

    WorklistPage(
            JdbcCaseList cases,
            Readers readers,
            Frames frames,
            ViewProgress progress,
            EventHistory log,
            ZoneId zone) {
        this.cases = cases;
        this.readers = readers;
        this.frames = frames;
        this.progress = progress;
        this.log = log;
        this.zone = zone;
    }

    @GetMapping(WorklistFilters.ADDRESS)
    String show(PageAsked asked, SignedIn person, HttpServletRequest request, Model model) {
        readers.reader(person);
        WorklistFilters filters = WorklistFilters.of(request, zone);
        CaseListQuery query = new CaseListQuery(
                filters.cases(), asked.after(CaseListQuery.Cursor.class).orElse(null), asked.rows());
        // How fresh it is, is asked first: a list may then only be fresher than it says.
        Freshness freshness = Freshness.of(CaseListView.VIEW, progress, log);
        Page<ListedCase> page = asked.page(cases.read(query), ListedCase::cursor);
        Frame frame = frames.around(request, person, Place.WORKLIST);
        model.addAttribute(Frame.ATTRIBUTE, frame);
        model.addAttribute("freshness", freshness);
        model.addAttribute("liveView", CaseListView.VIEW.name());
        model.addAttribute("filters", filters);
        model.addAttribute("cases", page.items());
        model.addAttribute("shown", shown(query, page, frame));
        model.addAttribute("size", asked.size());
        model.addAttribute("isFirstPage", query.after() == null);
        model.addAttribute("firstAddress", WorklistFilters.without(request, PageAsked.CURSOR));
        model.addAttribute(
                "nextAddress",
                page.next() == null ? null : WorklistFilters.with(request, PageAsked.CURSOR, page.next()));
        model.addAttribute("tokens", filters.tokens(frame.say(), person.person(), request));
        model.addAttribute("stages", STAGES);
        model.addAttribute("channels", Channel.values());
        model.addAttribute("types", ComplaintType.values());
        model.addAttribute("severities", Severity.values());
        model.addAttribute("marks", Mark.values());
        return "worklist";
    }

    /** How many are shown, and of how many where that can be counted. */
    private String shown(CaseListQuery query, Page<ListedCase> page, Frame frame) {
        int here = page.items().size();
        OptionalLong all =
                query.after() == null && page.next() == null ? OptionalLong.of(here) : cases.count(query.filter());
        if (all.isEmpty()) {
            return frame.say().text("worklist.shown", here);
        }
        return all.getAsLong() > JdbcCaseList.COUNTED_MAX
                ? frame.say().text("worklist.shownOfMore", frame.say().number(here), frame.say().number(JdbcCaseList.COUNTED_MAX))
                : frame.say().text("worklist.shownOf", here, frame.say().number(here), frame.say().number(all.getAsLong()));
    }
}
