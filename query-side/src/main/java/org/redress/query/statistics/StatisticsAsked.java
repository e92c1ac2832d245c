package org.redress.query.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redress.http.problem.InvalidInput;
import org.redress.query.reading.GivenDay;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the page of statistics is asked. A form sends what is not chosen as an empty text.
 *
 * @param tab which part of the page is shown
 * @param by what the causes are told apart by
 * @param until up to which milestone the durations by month go
 * @param on the day whose backlog is shown
 */
record StatisticsAsked(StatisticsTab tab, Dimension by, Milestone until, Selection selection, LocalDate on) {
    static final String ADDRESS = "/statistics";

    /** What the page offers; the others are asked for through the API. */
    static final List<Dimension> OFFERED = List.of(
            Dimension.ISSUE,
            Dimension.PRODUCT,
            Dimension.TYPE,
            Dimension.CHANNEL,
            Dimension.UNIT,
            Dimension.SOURCE,
            Dimension.STATUS,
            Dimension.RESPONSE);

    /** Up to which milestones durations are told. */
    static final List<Milestone> ENDS =
            List.of(Milestone.FORWARDED, Milestone.ACKNOWLEDGED, Milestone.ANSWERED, Milestone.CLOSED);

    /** @param parameters of the address, by name */
    static StatisticsAsked of(Function<String, @Nullable String> parameters, LocalDate today) {
        String source = parameters.apply("source");
        LocalDate on = GivenDay.of("on", parameters.apply("on"));
        return new StatisticsAsked(
                chosen("show", parameters, List.of(StatisticsTab.values()), StatisticsTab::choice),
                chosen("by", parameters, OFFERED, Enum::name),
                isBlank(parameters.apply("until")) ? Milestone.CLOSED : chosen("until", parameters, ENDS, Enum::name),
                new Selection(
                        null,
                        GivenDay.of("from", parameters.apply("from")),
                        GivenDay.of("before", parameters.apply("before")),
                        null,
                        isBlank(source) ? null : source,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                on == null ? today : on);
    }

    Grouping grouping() {
        return new Grouping(List.of(by), null);
    }

    /** Another part of the page for the same cases. */
    public String address(StatisticsTab other) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(ADDRESS)
                .queryParam("show", other.choice())
                .queryParam("by", by)
                .queryParam("until", until)
                .queryParam("on", on);
        selection.parameters().keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(selection.parameters()).toUriString();
    }

    /** What was chosen among some; the first where nothing was. */
    private static <T extends Enum<T>> T chosen(
            String name, Function<String, @Nullable String> parameters, List<T> offered, Function<T, String> choice) {
        String chosen = parameters.apply(name);
        return isBlank(chosen)
                ? offered.getFirst()
                : offered.stream()
                        .filter(each -> choice.apply(each).equals(chosen))
                        .findFirst()
                        .orElseThrow(() -> new InvalidInput(name, "is not one that is known"));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
