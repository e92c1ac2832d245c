package org.redress.query.logpage;

import java.util.List;
import java.util.stream.Stream;
import org.redress.analytics.mining.LogFilter.Condition;
import org.redress.query.replica.LogLinks;
import org.springframework.web.util.UriComponentsBuilder;

/** Where the events of the cases of a page are handed out as files. */
public final class LogExports {
    /** Of any log. */
    private static final List<Form> OF_LOGS =
            List.of(new Form("xes", "XES"), new Form("csv", "CSV"), new Form("parquet", "Parquet"));

    /** Only our own cases tell of objects. */
    private static final List<Form> OF_OURS =
            List.of(new Form("ocel-json", "OCEL JSON"), new Form("ocel-sqlite", "OCEL SQLite"));

    private LogExports() {}

    private record Form(String format, String name) {}

    /**
     * A file that can be had.
     *
     * @param name of its form, the same in all languages
     */
    public record Link(String name, String address) {}

    static List<Link> of(LogAsked asked) {
        return Stream.concat(OF_LOGS.stream(), asked.isOwn() ? OF_OURS.stream() : Stream.empty())
                .map(form -> new Link(form.name(), address(asked, form.format())))
                .toList();
    }

    private static String address(LogAsked asked, String format) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath(LogLinks.LOGS + "/{log}/export").queryParam("format", "{format}");
        Stream<String> values = asked.conditions().stream().flatMap(condition -> parameters(condition, asked, address));
        return address.encode()
                .buildAndExpand(
                        Stream.concat(Stream.of(asked.log(), format), values).toArray())
                .toUriString();
    }

    /** Adds what asks for a condition as {@link org.redress.query.replica.LogSelection} reads it, and gives its values. */
    private static Stream<String> parameters(Condition condition, LogAsked asked, UriComponentsBuilder address) {
        return switch (condition) {
            case Condition.Began began -> {
                Stream<String> from = asked.from() == null ? Stream.empty() : one(address, "beganFrom", began.from());
                Stream<String> before =
                        asked.before() == null ? Stream.empty() : one(address, "beganBefore", began.before());
                yield Stream.concat(from, before);
            }
            case Condition.Ended ended ->
                Stream.concat(one(address, "endedFrom", ended.from()), one(address, "endedBefore", ended.before()));
            case Condition.Has has ->
                has.values().stream().flatMap(value -> two(address, "attribute", has.attribute(), "value", value));
            case Condition.Went went -> went.variants().stream().flatMap(variant -> one(address, "variant", variant));
            case Condition.Did did -> one(address, "did", did.activity());
            case Condition.DidNot not -> one(address, "didNot", not.activity());
            case Condition.BeganWith first -> one(address, "beganWith", first.activity());
            case Condition.EndedWith last -> one(address, "endedWith", last.activity());
            case Condition.Moved moved -> two(address, "movedFrom", moved.from(), "movedTo", moved.to());
            case Condition.Reached reached -> two(address, "reachedFrom", reached.from(), "reachedTo", reached.to());
        };
    }

    private static Stream<String> one(UriComponentsBuilder address, String name, Object value) {
        address.queryParam(name, "{value}");
        return Stream.of(value.toString());
    }

    private static Stream<String> two(
            UriComponentsBuilder address, String one, String value, String other, String otherValue) {
        return Stream.concat(one(address, one, value), one(address, other, otherValue));
    }
}
