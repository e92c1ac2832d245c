package org.redress.query.caselist;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.eventlog.EventHistory;
import org.redress.events.Channel;
import org.redress.events.ComplaintType;
import org.redress.events.PersonId;
import org.redress.events.Severity;
import org.redress.http.request.Page;
import org.redress.http.request.PageAsked;
import org.redress.http.signin.SignedIn;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.policy.Permissions;
import org.redress.lifecycle.state.Stage;
import org.redress.query.page.Frame;
import org.redress.query.page.Frames;
import org.redress.query.page.Freshness;
import org.redress.query.page.Place;
import org.redress.query.reading.Reader;
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

    /** The command by which an owner is named. */
    private static final String ASSIGN = "assign-owner";

    /** Why a case may refuse its owner, and how the answer names that. */
    private static final Map<Refusal, String> REFUSALS = Stream.of(
                    Refusal.COMPLAINT_CLOSED,
                    Refusal.COMPLAINT_WITHDRAWN,
                    Refusal.COMPLAINT_MERGED,
                    Refusal.OWNER_CHANGES_BY_TRANSFER,
                    Refusal.ROLE_NOT_PERMITTED)
            .collect(Collectors.toMap(
                    refusal -> refusal,
                    refusal -> refusal.name().toLowerCase(Locale.ROOT).replace('_', '-')));

    private final JdbcCaseList cases;
    private final SavedFilters saved;
    private final Readers readers;
    private final Permissions permissions;
    private final Frames frames;
    private final ViewProgress progress;
    private final EventHistory log;
    private final ZoneId zone;

    WorklistPage(
            JdbcCaseList cases,
            SavedFilters saved,
            Readers readers,
            Permissions permissions,
            Frames frames,
            ViewProgress progress,
            EventHistory log,
            ZoneId zone) {
        this.cases = cases;
        this.saved = saved;
        this.permissions = permissions;
        this.readers = readers;
        this.frames = frames;
        this.progress = progress;
        this.log = log;
        this.zone = zone;
    }

    @GetMapping(WorklistFilters.ADDRESS)
    String show(PageAsked asked, SignedIn person, HttpServletRequest request, Model model) {
        Reader reader = readers.reader(person);
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
        String asLink = WorklistFilters.query(request);
        model.addAttribute("query", asLink);
        model.addAttribute("savedFilters", saved.of(person.person()));
        model.addAttribute("exportAddress", CaseExport.ADDRESS + (asLink.isEmpty() ? "" : "?" + asLink));
        model.addAttribute("exportRowsMax", frame.say().number(CaseExport.ROWS_MAX));
        model.addAttribute("mayAssign", reader.roles().stream().anyMatch(role -> permissions.allows(ASSIGN, role)));
        model.addAttribute("owners", ownersOf(page.items()));
        model.addAttribute("refusals", REFUSALS);
        model.addAttribute("stages", STAGES);
        model.addAttribute("channels", Channel.values());
        model.addAttribute("types", ComplaintType.values());
        model.addAttribute("severities", Severity.values());
        model.addAttribute("marks", Mark.values());
        return "worklist";
    }

    /** Those who have a case on the page are likely to get another. */
    private static List<PersonId> ownersOf(List<ListedCase> cases) {
        return cases.stream()
                .map(ListedCase::owner)
                .filter(Objects::nonNull)
                .distinct()
                .sorted(Comparator.comparing(PersonId::value))
                .toList();
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
                ? frame.say()
                        .text(
                                "worklist.shownOfMore",
                                frame.say().number(here),
                                frame.say().number(JdbcCaseList.COUNTED_MAX))
                : frame.say()
                        .text(
                                "worklist.shownOf",
                                here,
                                frame.say().number(here),
                                frame.say().number(all.getAsLong()));
    }
}
