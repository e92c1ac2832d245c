package org.redress.analytics.formats;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.redress.analytics.formats.AttributeValue.Decimal;
import org.redress.analytics.formats.AttributeValue.Id;
import org.redress.analytics.formats.AttributeValue.Moment;
import org.redress.analytics.formats.AttributeValue.Text;
import org.redress.analytics.formats.AttributeValue.Truth;
import org.redress.analytics.formats.AttributeValue.Whole;

/** Logs of any characters that a file can hold, with equal times and all offsets. */
final class RandomLogs {
    private static final LocalDateTime FROM = LocalDateTime.of(2019, 12, 31, 23, 59);
    private static final List<String> MEANING_SOMETHING = List.of(
            "<",
            ">",
            "&",
            "&amp;",
            "\"",
            "'",
            ",",
            ";",
            "\t",
            "\n",
            "\r",
            "\r\n",
            " ",
            "_",
            "x",
            "_x0020_",
            "=",
            "]]>",
            "\u0085",
            "\u2028",
            "\uFEFF",
            "决",
            "é",
            "\uD83D\uDE00");
    private static final int OFFSET_MINUTES_MAX = 14 * 60;

    private RandomLogs() {}

    /** One case and its events. */
    record Told(LoggedCase begun, List<LoggedEvent> events) {}

    /** Cases of different ids, the first of them with an event. */
    static Arbitrary<List<Told>> logs(Arbitrary<? extends AttributeValue> values) {
        return Combinators.combine(name(), attributes(values), events(values).filter(events -> !events.isEmpty()))
                .as(RandomLogs::told)
                .flatMap(first -> Combinators.combine(name(), attributes(values), events(values))
                        .as(RandomLogs::told)
                        .list()
                        .ofMaxSize(3)
                        .map(others ->
                                Stream.concat(Stream.of(first), others.stream()).toList()))
                .filter(log ->
                        log.stream().map(told -> told.begun().id()).distinct().count() == log.size());
    }

    static Arbitrary<AttributeValue> anyValue() {
        return Arbitraries.oneOf(
                text().map(Text::new),
                text().map(Id::new),
                times().map(Moment::new),
                Arbitraries.longs().map(Whole::new),
                Arbitraries.doubles().map(Decimal::new),
                Arbitraries.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY)
                        .map(Decimal::new),
                Arbitraries.of(true, false).map(Truth::new));
    }

    static Arbitrary<Map<String, AttributeValue>> attributes(Arbitrary<? extends AttributeValue> values) {
        return Arbitraries.maps(attributeName(), values.map(value -> (AttributeValue) value))
                .ofMaxSize(3);
    }

    static Arbitrary<String> name() {
        return text().filter(text -> !text.isBlank());
    }

    /** Any characters, and as often those that mean something in a format. */
    static Arbitrary<String> text() {
        return Arbitraries.oneOf(
                        Arbitraries.of(MEANING_SOMETHING),
                        Arbitraries.chars().all().map(String::valueOf))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(characters -> WritableText.of(String.join("", characters)));
    }

    private static Arbitrary<String> attributeName() {
        return Arbitraries.oneOf(
                name(), Arbitraries.of("due on", "_x0020_", "7", "case:type", "org:group", "_", "x", "identity"));
    }

    private static Told told(String id, Map<String, AttributeValue> attributes, List<LoggedEvent> events) {
        return new Told(
                new LoggedCase(id, attributes),
                events.stream()
                        .map(event -> new LoggedEvent(
                                id,
                                event.activity(),
                                event.transition(),
                                event.at(),
                                event.resource(),
                                event.attributes()))
                        .toList());
    }

    private static Arbitrary<List<LoggedEvent>> events(Arbitrary<? extends AttributeValue> values) {
        return Combinators.combine(name(), text().injectNull(0.5), times(), text().injectNull(0.5), attributes(values))
                .as((activity, transition, at, resource, attributes) ->
                        new LoggedEvent("", activity, transition, at, resource, attributes))
                .list()
                .ofMaxSize(4);
    }

    private static Arbitrary<OffsetDateTime> times() {
        return Combinators.combine(
                        Arbitraries.of(0, 1, 60_000, 86_400_000),
                        Arbitraries.of(0, 1, 500_000_000, 999_999_999),
                        Arbitraries.integers().between(-OFFSET_MINUTES_MAX, OFFSET_MINUTES_MAX))
                .as((seconds, nanos, offset) -> OffsetDateTime.of(
                        FROM.plusSeconds(seconds).plusNanos(nanos), ZoneOffset.ofTotalSeconds(offset * 60)));
    }
}
