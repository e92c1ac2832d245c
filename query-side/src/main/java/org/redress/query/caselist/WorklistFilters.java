package org.redress.query.caselist;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redress.events.Channel;
import org.redress.events.ComplaintType;
import org.redress.events.InvalidValue;
import org.redress.events.PersonId;
import org.redress.events.Severity;
import org.redress.events.UnitId;
import org.redress.http.problem.InvalidInput;
import org.redress.http.request.PageAsked;
import org.redress.lifecycle.state.Stage;
import org.redress.query.page.Speech;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The filters of the worklist as they stand in its address, so that a link shows a colleague the same cases. A form sends
 * what is not chosen as an empty text.
 *
 * @param receivedFrom a day of the organisation’s zone; null for none
 * @param receivedBefore the first day after
 */
record WorklistFilters(
        CaseFilter cases,
        @Nullable LocalDate receivedFrom,
        @Nullable LocalDate receivedBefore) {
    static final String ADDRESS = "/worklist";

    private static final String STATUS = "status";
    private static final String OWNER = "owner";
    private static final String UNIT = "unit";
    private static final String CHANNEL = "channel";
    private static final String TYPE = "type";
    private static final String SEVERITY = "severity";
    private static final String MARK = "mark";
    private static final String RECEIVED_FROM = "receivedFrom";
    private static final String RECEIVED_BEFORE = "receivedBefore";
    private static final String NUMBER = "q";

    /** Everything in the address that chooses cases; the rest says how they are shown. */
    private static final List<String> PARAMETERS =
            List.of(MARK, STATUS, OWNER, UNIT, CHANNEL, TYPE, SEVERITY, RECEIVED_FROM, RECEIVED_BEFORE, NUMBER);

    /** A filter in force, and the address without it. */
    record Token(String field, String value, String addressWithout) {}

    /** @throws InvalidInput naming the parameter that means nothing */
    static WorklistFilters of(HttpServletRequest request, ZoneId zone) {
        LocalDate from = parsed(request, RECEIVED_FROM, LocalDate::parse).orElse(null);
        LocalDate before = parsed(request, RECEIVED_BEFORE, LocalDate::parse).orElse(null);
        return new WorklistFilters(
                new CaseFilter(
                        constant(request, STATUS, Stage.class),
                        parsed(request, OWNER, PersonId::new).orElse(null),
                        parsed(request, UNIT, UnitId::new).orElse(null),
                        constant(request, CHANNEL, Channel.class),
                        constant(request, TYPE, ComplaintType.class),
                        constant(request, SEVERITY, Severity.class),
                        marks(request),
                        new CaseFilter.Span(beginOf(from, zone), beginOf(before, zone)),
                        given(request, NUMBER).map(CaseNumberSearch::of).orElse(null)),
                from,
                before);
    }

    /** What is in force, for the reader. */
    List<Token> tokens(Speech say, PersonId me, HttpServletRequest request) {
        List<Token> tokens = new ArrayList<>();
        for (Mark mark : cases.marks()) {
            tokens.add(new Token(
                    say.text("worklist.mark"), say.text("worklist.mark." + mark), withoutMark(request, mark)));
        }
        add(tokens, STATUS, cases.status(), say::name, say, request);
        add(
                tokens,
                OWNER,
                cases.owner(),
                owner -> owner.equals(me) ? say.text("app.you") : say.person(owner),
                say,
                request);
        add(tokens, UNIT, cases.unit(), UnitId::toString, say, request);
        add(tokens, CHANNEL, cases.channel(), say::name, say, request);
        add(tokens, TYPE, cases.type(), say::name, say, request);
        add(tokens, SEVERITY, cases.severity(), say::name, say, request);
        add(tokens, RECEIVED_FROM, receivedFrom, say::day, say, request);
        add(tokens, RECEIVED_BEFORE, receivedBefore, say::day, say, request);
        add(tokens, NUMBER, cases.number(), CaseNumberSearch::beginning, say, request);
        return tokens;
    }

    /** The filters alone as they stand in the address of the page; empty for all cases. */
    static String query(HttpServletRequest request) {
        return known(request.getQueryString() == null ? "" : request.getQueryString());
    }

    /**
     * What of a query is a filter of ours, each value as it stands there.
     *
     * @throws InvalidInput when it is no query of an address
     */
    static String known(String query) {
        try {
            MultiValueMap<String, String> asked =
                    UriComponentsBuilder.newInstance().query(query).build().getQueryParams();
            UriComponentsBuilder filters = UriComponentsBuilder.newInstance();
            for (String parameter : PARAMETERS) {
                asked.getOrDefault(parameter, List.of()).stream()
                        .filter(value -> value != null && !value.isEmpty())
                        .forEach(value -> filters.queryParam(parameter, value));
            }
            return Objects.requireNonNullElse(filters.build().getQuery(), "");
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("query", "is not one of an address");
        }
    }

    /** The address of the page with some parameters taken out. */
    static String without(HttpServletRequest request, String... parameters) {
        UriComponentsBuilder address = address(request);
        for (String parameter : parameters) {
            address.replaceQueryParam(parameter);
        }
        return address.build().toUriString();
    }

    /** The address of the page with a parameter set. */
    static String with(HttpServletRequest request, String parameter, String value) {
        return address(request).replaceQueryParam(parameter, value).build().toUriString();
    }

    private static String withoutMark(HttpServletRequest request, Mark mark) {
        Object[] others = Arrays.stream(valuesOf(request, MARK))
                .filter(each -> !each.equals(mark.name()))
                .toArray();
        return address(request)
                .replaceQueryParam(MARK, others)
                .replaceQueryParam(PageAsked.CURSOR)
                .build()
                .toUriString();
    }

    private static UriComponentsBuilder address(HttpServletRequest request) {
        return UriComponentsBuilder.fromPath(ADDRESS).query(request.getQueryString());
    }

    private static <T> void add(
            List<Token> tokens,
            String parameter,
            @Nullable T value,
            Function<T, String> said,
            Speech say,
            HttpServletRequest request) {
        if (value != null) {
            tokens.add(new Token(
                    say.text("worklist." + parameter),
                    said.apply(value),
                    without(request, parameter, PageAsked.CURSOR)));
        }
    }

    private static Set<Mark> marks(HttpServletRequest request) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        for (String name : valuesOf(request, MARK)) {
            if (!name.isEmpty()) {
                marks.add(constant(MARK, Mark.class, name));
            }
        }
        return marks;
    }

    private static @Nullable Instant beginOf(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    private static String[] valuesOf(HttpServletRequest request, String parameter) {
        String[] values = request.getParameterValues(parameter);
        return values == null ? new String[0] : values;
    }

    private static Optional<String> given(HttpServletRequest request, String parameter) {
        return Optional.ofNullable(request.getParameter(parameter)).filter(value -> !value.isBlank());
    }

    private static <T> Optional<T> parsed(HttpServletRequest request, String parameter, Function<String, T> meaning) {
        try {
            return given(request, parameter).map(meaning);
        } catch (DateTimeException | InvalidValue e) {
            throw new InvalidInput(parameter, "does not have the form of one");
        }
    }

    private static <E extends Enum<E>> @Nullable E constant(
            HttpServletRequest request, String parameter, Class<E> kind) {
        return given(request, parameter)
                .map(name -> constant(parameter, kind, name))
                .orElse(null);
    }

    private static <E extends Enum<E>> E constant(String parameter, Class<E> kind, String name) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(parameter, "is not one that is known"));
    }
}
