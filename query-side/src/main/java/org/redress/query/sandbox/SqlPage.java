package org.redress.query.sandbox;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.redress.analytics.sandbox.SandboxLimits;
import org.redress.analytics.sandbox.SqlRefusal;
import org.redress.eventlog.EventHistory;
import org.redress.http.signin.SignedIn;
import org.redress.query.page.Frame;
import org.redress.query.page.Frames;
import org.redress.query.page.Freshness;
import org.redress.query.page.Place;
import org.redress.query.reading.Readers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Analysts' SQL as a page: what can be asked, a place to ask it, and the answer, which a script fetches from the API. */
@Controller
class SqlPage {
    private final SqlQuestions questions;
    private final Readers readers;
    private final Frames frames;
    private final EventHistory log;

    SqlPage(SqlQuestions questions, Readers readers, Frames frames, EventHistory log) {
        this.questions = questions;
        this.readers = readers;
        this.frames = frames;
        this.log = log;
    }

    /**
     * A refusal that the page has a sentence for.
     *
     * @param type of its problem
     */
    record Refusal(String name, String type) {}

    @GetMapping("/sql")
    String show(SignedIn person, HttpServletRequest request, Model model) {
        readers.readerOfStatistics(person);
        SandboxLimits limits = questions.limits();
        Optional<SqlTables> tables = questions.tablesWhereReady();
        model.addAttribute(Frame.ATTRIBUTE, frames.around(request, person, Place.SQL));
        model.addAttribute("freshness", tables.map(this::freshness).orElse(null));
        model.addAttribute("tables", tables.map(SqlTables::tables).orElse(null));
        model.addAttribute("seconds", limits.answerWithin().toSeconds());
        model.addAttribute("rowsMax", limits.rowsMax());
        model.addAttribute("textLengthMax", limits.textLengthMax());
        model.addAttribute(
                "refusals",
                Arrays.stream(SqlRefusal.values())
                        .map(refusal -> new Refusal(refusal.name(), SqlProblems.type(refusal)))
                        .toList());
        return "sql";
    }

    private Freshness freshness(SqlTables tables) {
        return new Freshness(false, tables.position(), Math.max(0, log.head() - tables.position()));
    }
}
