package org.redress.query.signals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.redress.analytics.mining.LogFilter;
import org.redress.analytics.mining.LogFilter.Condition;
import org.redress.query.replica.LogSelection;
import org.springframework.web.util.UriComponentsBuilder;

/** Which chart is asked for, and of which cases. */
record SignalsQuestion(SignalsAsked chart, LogSelection cases) {
    /** What the form of the page has fields for. */
    private static final Set<String> FIELDS = Set.of("measure", "activity", "origin", "per", "rules", "from", "before");

    /** An attribute that cases must have, at its place in the selection. */
    record Chosen(int at, String attribute, String value) {}

    /**
     * The cases that points can be about: those that began, or, of lengths, had not ended, when the first stretch asked for
     * did, and had begun before the last was over. What lies outside is never counted, so it may lie as far away as it does.
     */
    LogFilter filter(LocalDate today, ZoneId zone) {
        Instant until = start(chart.until(today), zone);
        Instant since = chart.from() == null ? null : start(chart.from(), zone);
        LogSelection counted =
                LogSelection.EVERYTHING.begun(chart.measureOrReceived() == Measure.LENGTH ? null : since, until);
        List<Condition> conditions = new ArrayList<>(cases.filter().conditions());
        conditions.addAll(counted.filter().conditions());
        if (chart.measureOrReceived() == Measure.LENGTH && since != null) {
            conditions.addAll(
                    LogSelection.EVERYTHING.ended(since, null).filter().conditions());
        }
        return new LogFilter(conditions);
    }

    /** The cases that began in one stretch. */
    LogFilter begun(Stretch stretch, ZoneId zone) {
        List<Condition> conditions = new ArrayList<>(cases.filter().conditions());
        conditions.add(new Condition.Began(start(stretch.from(), zone), start(stretch.before(), zone)));
        return new LogFilter(conditions);
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The same with limits that later points leave where they are: from the points that they are computed from now. */
    public SignalsQuestion frozen(Signals signals) {
        List<Signals.Point> points = signals.points();
        List<Signals.Point> baseline =
                points.stream().filter(Signals.Point::baseline).toList();
        if (baseline.isEmpty()) {
            return this;
        }
        LocalDate first = baseline.getFirst().from();
        LocalDate end = baseline.getLast().before();
        List<LocalDate> without = points.stream()
                .filter(point -> !point.baseline()
                        && point.from().isAfter(first)
                        && point.from().isBefore(end))
                .map(Signals.Point::from)
                .toList();
        return new SignalsQuestion(chart.limited(first, end, without), cases);
    }

    /** The same with limits from all points. */
    public SignalsQuestion released() {
        return new SignalsQuestion(chart.limited(null, null, List.of()), cases);
    }

    /** The attributes that cases must have; empty where they are not in pairs. */
    public List<Chosen> chosen() {
        List<String> attributes = cases.attribute() == null ? List.of() : cases.attribute();
        List<String> values = cases.value() == null ? List.of() : cases.value();
        List<Chosen> chosen = new ArrayList<>();
        for (int at = 0; attributes.size() == values.size() && at < values.size(); at++) {
            chosen.add(new Chosen(at, attributes.get(at), values.get(at)));
        }
        return chosen;
    }

    /** The same without one of the attributes. */
    public SignalsQuestion without(Chosen one) {
        return having(chosen().stream().filter(each -> !each.equals(one)).toList());
    }

    /** The same without the attributes that a form sends although nobody chose one. */
    SignalsQuestion withoutBlanks() {
        List<Chosen> all = chosen();
        return all.isEmpty()
                ? this
                : having(all.stream()
                        .filter(each ->
                                !each.attribute().isBlank() && !each.value().isBlank())
                        .map(each -> new Chosen(
                                each.at(), each.attribute(), each.value().strip()))
                        .toList());
    }

    private SignalsQuestion having(List<Chosen> chosen) {
        return new SignalsQuestion(
                chart,
                cases.having(
                        chosen.stream().map(Chosen::attribute).toList(),
                        chosen.stream().map(Chosen::value).toList()));
    }

    /** As an address asks for it: names with their values, in order. */
    public List<Map.Entry<String, String>> parameters() {
        return Stream.concat(chart.parameters().stream(), cases.parameters().stream())
                .toList();
    }

    /** Of them, those that the form of the page has no field for. */
    public List<Map.Entry<String, String>> besideFields() {
        return parameters().stream()
                .filter(each -> !FIELDS.contains(each.getKey()))
                .toList();
    }

    /** The same question at an address. */
    public String at(String path) {
        return at(path, List.of());
    }

    /** The same question at an address, with something more. */
    String at(String path, List<Map.Entry<String, String>> more) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        List<Object> values = new ArrayList<>();
        Stream.concat(parameters().stream(), more.stream()).forEach(each -> {
            address.queryParam(each.getKey(), "{value}");
            values.add(each.getValue());
        });
        return address.encode().buildAndExpand(values.toArray()).toUriString();
    }
}
