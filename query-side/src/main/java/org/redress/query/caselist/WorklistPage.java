package org.redress.query.caselist;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.EventHistory;
import org.redress.events.Channel;
import org.redress.http.problem.InvalidInput;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The cases as a page. */
@Controller
class WorklistPage {
    private static final String ADDRESS = "/worklist";

    private final JdbcCaseList cases;
    private final Readers readers;
    private final Frames frames;
    private final ViewProgress progress;
    private final EventHistory log;

    WorklistPage(JdbcCaseList cases, Readers readers, Frames frames, ViewProgress progress, EventHistory log) {
        this.cases = cases;
        this.readers = readers;
        this.frames = frames;
        this.progress = progress;
        this.log = log;
    }

    /** A filter in force, and the address without it. */
    record Token(String field, String value, String addressWithout) {}

    @GetMapping(ADDRESS)
    String show(
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String channel,
            @RequestParam(required = false) @Nullable String q,
            PageAsked asked,
            SignedIn person,
            HttpServletRequest request,
            Model model) {
        readers.reader(person);
        Optional<Stage> stage = constant(Stage.class, "status", status);
        Optional<Channel> way = constant(Channel.class, "channel", channel);
        Optional<CaseNumberSearch> number =
                Optional.ofNullable(q).filter(typed -> !typed.isBlank()).map(CaseNumberSearch::of);
        CaseListQuery query = new CaseListQuery(
                stage.orElse(null),
                null,
                null,
                way.orElse(null),
                null,
                null,
                number.orElse(null),
                asked.after(CaseListQuery.Cursor.class).orElse(null),
                asked.rows());
        // How fresh it is, is asked first: a list may then only be fresher than it says.
        Freshness freshness = Freshness.of(CaseListView.VIEW, progress, log);
        Page<ListedCase> page = asked.page(cases.read(query), ListedCase::cursor);
        Frame frame = frames.around(request, person, Place.WORKLIST);
        model.addAttribute(Frame.ATTRIBUTE, frame);
        model.addAttribute("freshness", freshness);
        model.addAttribute("liveView", CaseListView.VIEW.name());
        model.addAttribute("query", query);
        model.addAttribute("cases", page.items());
        model.addAttribute("size", asked.size());
        model.addAttribute("isFirstPage", query.after() == null);
        model.addAttribute("firstAddress", without(request, PageAsked.CURSOR));
        model.addAttribute("nextAddress", page.next() == null ? null : with(request, page.next()));
        model.addAttribute("tokens", tokens(query, frame, request));
        model.addAttribute(
                "stages",
                Arrays.stream(Stage.values())
                        .filter(each -> each != Stage.NOT_RECEIVED)
                        .toList());
        model.addAttribute("channels", Channel.values());
        return "worklist";
    }

    private static List<Token> tokens(CaseListQuery query, Frame frame, HttpServletRequest request) {
        List<Token> tokens = new ArrayList<>();
        if (query.status() != null) {
            tokens.add(token("status", frame.say().name(query.status()), frame, request));
        }
        if (query.channel() != null) {
            tokens.add(token("channel", frame.say().name(query.channel()), frame, request));
        }
        if (query.number() != null) {
            tokens.add(token("q", query.number().beginning(), frame, request));
        }
        return tokens;
    }

    private static Token token(String parameter, String value, Frame frame, HttpServletRequest request) {
        return new Token(
                frame.say().text("worklist." + parameter), value, without(request, parameter, PageAsked.CURSOR));
    }

    private static String with(HttpServletRequest request, String cursor) {
        return address(request)
                .replaceQueryParam(PageAsked.CURSOR, cursor)
                .build(true)
                .toUriString();
    }

    private static String without(HttpServletRequest request, String... parameters) {
        UriComponentsBuilder address = address(request);
        for (String parameter : parameters) {
            address.replaceQueryParam(parameter);
        }
        return address.build(true).toUriString();
    }

    private static UriComponentsBuilder address(HttpServletRequest request) {
        return UriComponentsBuilder.fromPath(ADDRESS).query(request.getQueryString());
    }

    /** A form sends a filter that is not chosen as an empty one. */
    private static <E extends Enum<E>> Optional<E> constant(Class<E> kind, String parameter, @Nullable String name) {
        if (name == null || name.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(kind.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(parameter, "is not one that is known")));
    }
}
