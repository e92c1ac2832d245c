package org.redress.query.promises;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.events.PersonId;
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

/** The promises that we owe as a page: the broken ones first, then the earliest due. */
@Controller
class PromisesPage implements Queue<PromiseTab, PromiseLine> {
    private static final List<PromiseLine.State> OWED = List.of(PromiseLine.State.BROKEN, PromiseLine.State.OPEN);

    private final JdbcPromises lines;
    private final Readers readers;
    private final QueuePages pages;

    PromisesPage(JdbcPromises lines, Readers readers, QueuePages pages) {
        this.lines = lines;
        this.readers = readers;
        this.pages = pages;
    }

    @GetMapping("/promises")
    String show(PageAsked asked, SignedIn person, HttpServletRequest request, Model model) {
        return pages.show(this, asked, person, request, model);
    }

    @Override
    public Place place() {
        return Place.PROMISES;
    }

    @Override
    public View view() {
        return PromisesView.VIEW;
    }

    @Override
    public List<PromiseTab> tabs(Reader reader) {
        return readers.mayTake(reader, PromiseWords.FULFIL)
                ? List.of(PromiseTab.OWED, PromiseTab.MINE)
                : List.of(PromiseTab.OWED);
    }

    @Override
    public Page<PromiseLine> lines(PromiseTab tab, Reader reader, PageAsked asked) {
        PersonId owner = ownerOf(tab, reader);
        return StateByState.page(
                asked,
                OWED,
                PromiseLine::state,
                (state, after, rowsMax) -> lines.read(state, null, owner, after, rowsMax));
    }

    @Override
    public WaitingRow row(PromiseLine line, Reader reader, Speech say, Instant now) {
        return new PromiseWords(say, now).row(line, step -> readers.mayTake(reader, step));
    }

    private static @Nullable PersonId ownerOf(PromiseTab tab, Reader reader) {
        return switch (tab) {
            case OWED -> null;
            case MINE -> reader.person().person();
        };
    }
}
