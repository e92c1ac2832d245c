package org.redress.query.processmap;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.mining.Graph;
import org.redress.http.problem.InvalidInput;
import org.redress.query.logpage.LogAsked;
import org.redress.query.logpage.LogWords;

/**
 * What the page of the process map is asked.
 *
 * @param choice what of the map somebody looks at; null for nothing
 * @param activities in hundredths; null where the slider has not been moved, as {@code paths}
 */
record MapAsked(
        LogAsked log,
        WaitMeasure measure,
        @Nullable MapChoice choice,
        @Nullable Integer activities,
        @Nullable Integer paths) {
    static final String ADDRESS = LogWords.MAP;

    static MapAsked of(HttpServletRequest request, ZoneId zone) {
        return new MapAsked(
                LogAsked.of(request.getParameterMap(), zone),
                WaitMeasure.of(request.getParameter(WaitMeasure.PARAMETER)),
                MapChoice.of(request),
                slider(request, "activities"),
                slider(request, "paths"));
    }

    /** Where the sliders stand. */
    MapSliders sliders(Graph graph) {
        MapSliders start = MapSliders.startingWith(graph);
        return new MapSliders(
                activities == null ? start.activities() : activities, paths == null ? start.paths() : paths);
    }

    /** The same map with the other time on its paths. */
    public String with(WaitMeasure other) {
        return address(ADDRESS, log, other);
    }

    /** The same map of other cases. */
    public String of(LogAsked other) {
        return address(ADDRESS, other, measure);
    }

    /** Another page about the same map. */
    public String address(String path) {
        return address(path, log, measure);
    }

    /** The same map while somebody looks at something. */
    public String choosing(MapChoice other) {
        return new MapAsked(log, measure, other, activities, paths).address(ADDRESS);
    }

    private String address(String path, LogAsked of, WaitMeasure with) {
        List<String> more = new ArrayList<>(List.of(WaitMeasure.PARAMETER, with.choice()));
        if (activities != null) {
            more.addAll(List.of("activities", String.valueOf(activities)));
        }
        if (paths != null) {
            more.addAll(List.of("paths", String.valueOf(paths)));
        }
        if (choice != null) {
            choice.parameters().forEach(each -> more.addAll(List.of(each.name(), each.value())));
        }
        return of.address(path, more.toArray(String[]::new));
    }

    private static @Nullable Integer slider(HttpServletRequest request, String name) {
        String text = request.getParameter(name);
        try {
            return text == null || text.isBlank() ? null : Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new InvalidInput(name, "is not a number from 1 to 100");
        }
    }
}
