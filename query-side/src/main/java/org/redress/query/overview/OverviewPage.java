package org.redress.query.overview;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.redress.eventlog.EventHistory;
import org.redress.http.problem.InvalidInput;
import org.redress.http.signin.SignedIn;
import org.redress.query.page.Frame;
import org.redress.query.page.Frames;
import org.redress.query.page.Freshness;
import org.redress.query.page.Place;
import org.redress.query.page.Regions;
import org.redress.query.reading.Reader;
import org.redress.query.reading.Readers;
import org.redress.query.upkeep.ViewProgress;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What burns, and what somebody must decide, as a page. */
@Controller
class OverviewPage {
    /** Its parts are read at one moment, so they also refresh together. */
    private static final Set<String> REGIONS = Set.of("regions");

    private final OverviewReading reading;
    private final DecidingSteps deciding;
    private final Readers readers;
    private final Frames frames;
    private final ViewProgress progress;
    private final EventHistory log;
    private final Clock clock;

    OverviewPage(
            OverviewReading reading,
            DecidingSteps deciding,
            Readers readers,
            Frames frames,
            ViewProgress progress,
            EventHistory log,
            Clock clock) {
        this.reading = reading;
        this.deciding = deciding;
        this.readers = readers;
        this.frames = frames;
        this.progress = progress;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping("/overview")
    String show(
            @RequestParam(defaultValue = "unit") String by, SignedIn person, HttpServletRequest request, Model model) {
        Group.By grouped = by(by);
        // How fresh it is, is asked first: the counts may then only be fresher than they say.
        Freshness freshness = Freshness.of(OverviewView.VIEW, progress, log);
        Instant now = clock.instant();
        Reader reader = readers.readerOfStatistics(person);
        Overview overview = reading.of(reader.roles(), grouped, now);
        Frame frame = frames.around(request, person, Place.OVERVIEW);
        model.addAttribute(Frame.ATTRIBUTE, frame);
        model.addAttribute("freshness", freshness);
        model.addAttribute("liveView", OverviewView.VIEW.name());
        model.addAttribute("say", frame.say());
        model.addAttribute("overview", overview);
        model.addAttribute("figures", overview.figures());
        model.addAttribute("agedAfterDays", Overview.AGED_AFTER_DAYS);
        model.addAttribute("mattersOfAKindMax", Overview.MATTERS_OF_A_KIND_MAX);
        model.addAttribute("pointsMin", UsualRange.POINTS_MIN);
        model.addAttribute("by", grouped);
        model.addAttribute("allBy", Group.By.values());
        OverviewWords words = new OverviewWords(frame, now, reading.dayOf(now));
        model.addAttribute("words", words);
        model.addAttribute(
                "matters",
                overview.matters().stream()
                        .map(waiting -> words.row(
                                waiting, deciding.of(waiting.matter(), reader).orElse(null)))
                        .toList());
        model.addAttribute(
                "charts",
                Stream.of(WeekChart.WIDE, WeekChart.NARROW)
                        .map(plot -> WeekChart.of(overview.trend(), plot))
                        .toList());
        return Regions.view("overview", request, REGIONS);
    }

    private static Group.By by(String choice) {
        return Arrays.stream(Group.By.values())
                .filter(each -> each.choice().equals(choice))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("by", "is not one that is known"));
    }
}
