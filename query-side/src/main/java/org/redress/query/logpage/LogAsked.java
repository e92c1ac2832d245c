package org.redress.query.logpage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.mining.LogFilter;
import org.redress.analytics.mining.LogFilter.Condition;
import org.redress.http.problem.InvalidInput;
import org.redress.query.reading.GivenDay;
import org.redress.query.replica.MinableLogs;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which cases of which log a page is about, as its address says it.
 *
 * @param log its id; {@link #OWN} is our own
 * @param zone whose days are meant
 */
public record LogAsked(String log, ZoneId zone, List<Condition> conditions) {
    public static final String OWN = MinableLogs.OWN;

    /** Conditions of one address: more than anybody would click together. */
    public static final int CONDITIONS_MAX = 20;

    private static final Instant EVER_SINCE = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant FOR_EVER = Instant.parse("9999-12-31T00:00:00Z");

    public LogAsked {
        conditions = List.copyOf(conditions);
    }

    /**
     * What the parameters of an address ask for. A form sends what is not chosen as an empty text.
     *
     * @throws InvalidInput for what is no filter
     */
    public static LogAsked of(Map<String, String[]> parameters, ZoneId zone) {
        List<Condition> conditions = Stream.of(
                        began(parameters, zone),
                        has(parameters),
                        values(parameters, "variant").map(LogAsked::went),
                        values(parameters, "did").map(Condition.Did::new),
                        values(parameters, "didNot").map(Condition.DidNot::new),
                        values(parameters, "beganWith").map(Condition.BeganWith::new),
                        values(parameters, "endedWith").map(Condition.EndedWith::new),
                        pairs(parameters, "movedFrom", "movedTo")
                                .map(pair -> new Condition.Moved(pair.getFirst(), pair.getLast())),
                        pairs(parameters, "reachedFrom", "reachedTo")
                                .map(pair -> new Condition.Reached(pair.getFirst(), pair.getLast())))
                .flatMap(each -> each)
                .map(Condition.class::cast)
                .distinct()
                .toList();
        if (conditions.size() > CONDITIONS_MAX) {
            throw new InvalidInput("filter", "has more than " + CONDITIONS_MAX + " conditions");
        }
        return new LogAsked(values(parameters, "log").findFirst().orElse(OWN), zone, conditions);
    }

    public boolean isOwn() {
        return log.equals(OWN);
    }

    public LogFilter filter() {
        return new LogFilter(conditions);
    }

    public LogAsked with(Condition condition) {
        return new LogAsked(
                log,
                zone,
                Stream.concat(conditions.stream(), Stream.of(condition))
                        .distinct()
                        .toList());
    }

    public LogAsked without(Condition condition) {
        return new LogAsked(
                log,
                zone,
                conditions.stream().filter(each -> !each.equals(condition)).toList());
    }

    /** The first day of which cases are meant; null where there is none. */
    public @Nullable LocalDate from() {
        return conditions.stream()
                .filter(each ->
                        each instanceof Condition.Began began && !began.from().equals(EVER_SINCE))
                .map(each -> LocalDate.ofInstant(((Condition.Began) each).from(), zone))
                .findFirst()
                .orElse(null);
    }

    /** The day before which cases are meant; null where there is none. */
    public @Nullable LocalDate before() {
        return conditions.stream()
                .filter(each ->
                        each instanceof Condition.Began began && !began.before().equals(FOR_EVER))
                .map(each -> LocalDate.ofInstant(((Condition.Began) each).before(), zone))
                .findFirst()
                .orElse(null);
    }

    /** As {@link #of} reads them. */
    MultiValueMap<String, String> parameters() {
        MultiValueMap<String, String> parameters = parametersBesideTime();
        LocalDate from = from();
        if (from != null) {
            parameters.add("from", from.toString());
        }
        LocalDate before = before();
        if (before != null) {
            parameters.add("before", before.toString());
        }
        return parameters;
    }

    /** The same without the days, which a form has fields for. */
    MultiValueMap<String, String> parametersBesideTime() {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        if (!isOwn()) {
            parameters.add("log", log);
        }
        conditions.forEach(condition -> add(condition, parameters));
        return parameters;
    }

    /** The address of a page about the same cases. */
    public String address(String path, String... more) {
        MultiValueMap<String, String> parameters = parameters();
        for (int each = 0; each + 1 < more.length; each += 2) {
            parameters.add(more[each], more[each + 1]);
        }
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        List<Object> values = new ArrayList<>();
        parameters.forEach((name, all) -> all.forEach(value -> {
            address.queryParam(name, "{value}");
            values.add(value);
        }));
        return address.encode().buildAndExpand(values.toArray()).toUriString();
    }

    private static void add(Condition condition, MultiValueMap<String, String> parameters) {
        switch (condition) {
            case Condition.Began began -> {} // Told as days.
            case Condition.Ended ended -> {} // No address asks for it.
            case Condition.Has has ->
                has.values().forEach(value -> addPair(parameters, "attribute", has.attribute(), "value", value));
            case Condition.Went went ->
                went.variants().forEach(variant -> parameters.add("variant", String.valueOf(variant)));
            case Condition.Did did -> parameters.add("did", did.activity());
            case Condition.DidNot not -> parameters.add("didNot", not.activity());
            case Condition.BeganWith first -> parameters.add("beganWith", first.activity());
            case Condition.EndedWith last -> parameters.add("endedWith", last.activity());
            case Condition.Moved moved -> addPair(parameters, "movedFrom", moved.from(), "movedTo", moved.to());
            case Condition.Reached reached ->
                addPair(parameters, "reachedFrom", reached.from(), "reachedTo", reached.to());
        }
    }

    private static void addPair(
            MultiValueMap<String, String> parameters, String one, String value, String other, String otherValue) {
        parameters.add(one, value);
        parameters.add(other, otherValue);
    }

    private static Stream<Condition> began(Map<String, String[]> parameters, ZoneId zone) {
        LocalDate from = day(parameters, "from");
        LocalDate before = day(parameters, "before");
        return from == null && before == null ? Stream.empty() : Stream.of(begun(from, before, zone));
    }

    /**
     * Only cases that began then.
     *
     * @param from the first day; null for no bound
     * @param before the day after the last one; null for no bound
     */
    public static Condition begun(@Nullable LocalDate from, @Nullable LocalDate before, ZoneId zone) {
        return new Condition.Began(
                from == null ? EVER_SINCE : from.atStartOfDay(zone).toInstant(),
                before == null ? FOR_EVER : before.atStartOfDay(zone).toInstant());
    }

    private static @Nullable LocalDate day(Map<String, String[]> parameters, String name) {
        return GivenDay.of(name, values(parameters, name).findFirst().orElse(null));
    }

    /** Values of the same attribute are alternatives, as they are for the API. */
    private static Stream<Condition> has(Map<String, String[]> parameters) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        pairs(parameters, "attribute", "value")
                .forEach(pair -> values.computeIfAbsent(pair.getFirst(), first -> new ArrayList<>())
                        .add(pair.getLast()));
        return values.entrySet().stream().map(each -> new Condition.Has(each.getKey(), each.getValue()));
    }

    private static Condition went(String variant) {
        try {
            return new Condition.Went(List.of(Long.valueOf(variant)));
        } catch (NumberFormatException e) {
            throw new InvalidInput("variant", "is not the number of one");
        }
    }

    private static Stream<String> values(Map<String, String[]> parameters, String name) {
        return Stream.of(parameters.getOrDefault(name, new String[0])).filter(value -> !value.isEmpty());
    }

    /** Two parameters of which each first belongs to each first; an activity may be called anything, so none is left out. */
    private static Stream<List<String>> pairs(Map<String, String[]> parameters, String one, String other) {
        String[] ones = parameters.getOrDefault(one, new String[0]);
        String[] others = parameters.getOrDefault(other, new String[0]);
        if (ones.length != others.length) {
            throw new InvalidInput(one, "goes with " + other);
        }
        List<List<String>> pairs = new ArrayList<>();
        for (int each = 0; each < ones.length; each++) {
            if (!ones[each].isEmpty() && !others[each].isEmpty()) {
                pairs.add(List.of(ones[each], others[each]));
            }
        }
        return pairs.stream();
    }
}
