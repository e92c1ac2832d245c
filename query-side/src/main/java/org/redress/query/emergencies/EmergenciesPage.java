package org.redress.query.emergencies;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.redress.http.request.Page;
import org.redress.http.request.PageAsked;
import org.redress.http.signin.SignedIn;
import org.redress.query.page.Place;
import org.redress.query.page.Queue;
import org.redress.query.page.QueuePages;
import org.redress.query.page.Speech;
import org.redress.query.page.WaitingRow;
import org.redress.query.reading.Reader;
import org.redress.query.reading.Readers;
import org.redress.query.reading.StateByState;
import org.redress.query.upkeep.View;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The emergencies as a page: those without help on the way first, of each state the newest first. */
@Controller
class EmergenciesPage implements Queue<EmergencyTab, EmergencyLine> {
    private final JdbcEmergencies lines;
    private final Readers readers;
    private final QueuePages pages;

    EmergenciesPage(JdbcEmergencies lines, Readers readers, QueuePages pages) {
        this.lines = lines;
        this.readers = readers;
        this.pages = pages;
    }

    @GetMapping("/emergencies")
    String show(PageAsked asked, SignedIn person, HttpServletRequest request, Model model) {
        return pages.show(this, asked, person, request, model);
    }

    @Override
    public Place place() {
        return Place.EMERGENCIES;
    }

    @Override
    public View view() {
        return EmergenciesView.VIEW;
    }

    @Override
    public List<EmergencyTab> tabs(Reader reader) {
        return List.of(EmergencyTab.values());
    }

    @Override
    public Page<EmergencyLine> lines(EmergencyTab tab, Reader reader, PageAsked asked) {
        return StateByState.page(
                asked,
                tab.states(),
                EmergencyLine::state,
                (state, after, rowsMax) -> lines.read(state, null, after, rowsMax));
    }

    @Override
    public WaitingRow row(EmergencyLine line, Reader reader, Speech say, Instant now) {
        return new EmergencyWords(say, now).row(line, step -> readers.mayTake(reader, step));
    }
}
