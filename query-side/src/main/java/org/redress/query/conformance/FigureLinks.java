package org.redress.query.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redress.query.replica.LogLinks;
import org.redress.query.replica.LogSelection;

/**
 * Where the cases behind a figure are listed. Of our own log the figure itself is asked again; of a net that somebody gave
 * nothing is kept, so there the ways are named, as long as there are few enough for an address.
 *
 * @param ofFigure the list of a figure's cases
 * @param ofWays the list of the cases that went some ways
 * @param place what says which log it is, where the addresses do not
 */
record FigureLinks(
        Expected.Kind against,
        String log,
        LogSelection selection,
        String ofFigure,
        String ofWays,
        List<Map.Entry<String, String>> place) {

    static FigureLinks ofApi(Expected.Kind against, String log, LogSelection selection) {
        String address = LogLinks.LOGS + "/" + log;
        return new FigureLinks(against, log, selection, address + "/conformance/cases", address + "/cases", List.of());
    }

    static FigureLinks ofPage(Expected.Kind against, String log, LogSelection selection) {
        return new FigureLinks(
                against, log, selection, ConformancePage.CASES, ConformancePage.CASES, List.of(Map.entry("log", log)));
    }

    /** Null where the ways are too many to be named. */
    @Nullable
    String to(Figure figure, List<Long> ways) {
        return switch (against) {
            case LIFECYCLE -> {
                List<Map.Entry<String, String>> parameters = parameters();
                parameters.addAll(figure.parameters());
                yield Figure.address(ofFigure, parameters);
            }
            case NET -> toWays(ways);
        };
    }

    String to(long way) {
        List<Map.Entry<String, String>> parameters = parametersBesideWays();
        parameters.add(Map.entry("variant", Long.toString(way)));
        return Figure.address(ofWays, parameters);
    }

    private @Nullable String toWays(List<Long> ways) {
        List<Map.Entry<String, String>> parameters = parametersBesideWays();
        if (ways.isEmpty() || parameters.size() + ways.size() >= LogSelection.CONDITIONS_MAX) {
            return null;
        }
        ways.forEach(way -> parameters.add(Map.entry("variant", Long.toString(way))));
        return Figure.address(ofWays, parameters);
    }

    /** A selection of ways already made is met by the ways that are named instead. */
    private List<Map.Entry<String, String>> parametersBesideWays() {
        List<Map.Entry<String, String>> parameters = parameters();
        parameters.removeIf(parameter -> parameter.getKey().equals("variant"));
        return parameters;
    }

    private List<Map.Entry<String, String>> parameters() {
        List<Map.Entry<String, String>> parameters = new ArrayList<>(place);
        parameters.addAll(selection.parameters());
        return parameters;
    }
}
