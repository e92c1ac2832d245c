package org.redress.query.statistics;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.redress.eventlog.EventHistory;
import org.redress.http.signin.SignedIn;
import org.redress.query.page.Frame;
import org.redress.query.page.Frames;
import org.redress.query.page.Freshness;
import org.redress.query.page.Place;
import org.redress.query.reading.Readers;
import org.redress.query.upkeep.ViewProgress;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What most cases are about, how many came and were closed, how long they took and whether that was in time, how old the
 * open ones are and what came again, as a page.
 */
@Controller
class StatisticsPage {
    private final StatisticsModel figures;
    private final Readers readers;
    private final Frames frames;
    private final ViewProgress progress;
    private final EventHistory log;
    private final Clock clock;
    private final ZoneId zone;

    /** @param zone in which today is told */
    StatisticsPage(
            Figures figures,
            Readers readers,
            Frames frames,
            ViewProgress progress,
            EventHistory log,
            Clock clock,
            ZoneId zone) {
        this.figures = new StatisticsModel(figures);
        this.readers = readers;
        this.frames = frames;
        this.progress = progress;
        this.log = log;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping(StatisticsAsked.ADDRESS)
    String show(SignedIn person, HttpServletRequest request, Model model) {
        readers.readerOfStatistics(person);
        Instant now = clock.instant();
        StatisticsAsked asked = StatisticsAsked.of(request::getParameter, LocalDate.ofInstant(now, zone));
        // How fresh it is, is asked first: the figures may then only be fresher than they say.
        Freshness freshness = Freshness.of(StatisticsView.VIEW, progress, log);
        Frame frame = frames.around(request, person, Place.STATISTICS);
        model.addAttribute(Frame.ATTRIBUTE, frame);
        model.addAttribute("freshness", freshness);
        model.addAttribute("liveView", StatisticsView.VIEW.name());
        model.addAttribute("say", frame.say());
        model.addAttribute("words", new StatisticsWords(frame));
        model.addAttribute("asked", asked);
        model.addAttribute("tabs", StatisticsTab.values());
        model.addAttribute("offered", StatisticsAsked.OFFERED);
        model.addAttribute("ends", StatisticsAsked.ENDS);
        figures.fill(model, asked, now);
        return "statistics";
    }
}
