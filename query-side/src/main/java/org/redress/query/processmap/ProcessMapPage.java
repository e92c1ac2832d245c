package org.redress.query.processmap;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.redress.analytics.mining.Graph;
import org.redress.http.signin.SignedIn;
import org.redress.query.logpage.LogPages;
import org.redress.query.logpage.LogPages.Visit;
import org.redress.query.page.Place;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How work really goes, as a map: what was done after what, how often, and how long it waited. */
@Controller
class ProcessMapPage {
    /** On a phone: as many as can be followed by moving the map with a thumb. */
    static final int ACTIVITIES_NARROW = 5;

    private final LogPages pages;

    ProcessMapPage(LogPages pages) {
        this.pages = pages;
    }

    /** A map for one kind of screen. */
    record Shown(String screen, MapSelection selection, MapDrawing drawing) {}

    @GetMapping(MapAsked.ADDRESS)
    String show(SignedIn person, HttpServletRequest request, Model model) {
        pages.demandReader(person);
        MapAsked asked = MapAsked.of(request, pages.zone());
        Visit visit = new Visit(Place.PROCESS_MAP, person, request, model);
        return pages.whenAnswered(
                visit, asked.log(), log -> MapFindings.of(log, asked), found -> show(visit, asked, found));
    }

    private String show(Visit visit, MapAsked asked, MapFindings found) {
        Model model = visit.model();
        pages.fill(visit, asked.log());
        pages.fill(model, asked.log(), found.summary());
        MapWords words = new MapWords(pages.frame(visit), asked);
        model.addAttribute("map", words);
        model.addAttribute("asked", asked);
        model.addAttribute("found", found);
        model.addAttribute("measures", WaitMeasure.values());
        model.addAttribute("classes", WaitClass.values());
        if (!found.isEmpty()) {
            MapSliders sliders = asked.sliders(found.graph());
            MapSelection wide = MapSelection.of(found.graph(), sliders.activities(), sliders.paths());
            model.addAttribute("sliders", sliders);
            model.addAttribute("wide", wide);
            model.addAttribute(
                    "maps",
                    List.of(
                            shown("wide", wide, found, words),
                            shown("narrow", narrow(found.graph(), sliders), found, words)));
        }
        return "process-map";
    }

    private static Shown shown(String screen, MapSelection selection, MapFindings found, MapWords words) {
        return new Shown(screen, selection, MapLayout.of(selection, found.order(), words::activity));
    }

    /** As many as fit; where even fewer need others to hold together, the smallest map. */
    private static MapSelection narrow(Graph graph, MapSliders sliders) {
        MapSelection selection = MapSelection.of(graph, MapSliders.LEAST, sliders.paths());
        for (int activities = ACTIVITIES_NARROW; activities > 1; activities--) {
            int percent = Math.min(
                    sliders.activities(),
                    activities * MapSliders.MOST / graph.nodes().size());
            MapSelection larger = MapSelection.of(graph, percent, sliders.paths());
            if (larger.activities().size() <= ACTIVITIES_NARROW) {
                return larger;
            }
        }
        return selection;
    }
}
