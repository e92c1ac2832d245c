package org.redress.query.authorityqueue;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.redress.events.Role;
import org.redress.http.request.Page;
import org.redress.http.request.PageAsked;
import org.redress.http.signin.SignedIn;
import org.redress.query.page.Place;
import org.redress.query.page.Queue;
import org.redress.query.page.QueuePages;
import org.redress.query.page.Speech;
import org.redress.query.page.WaitingRow;
import org.redress.query.reading.ListCursor;
import org.redress.query.reading.Reader;
import org.redress.query.reading.Readers;
import org.redress.query.upkeep.View;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The drafts that wait for a grant as a page, the longest waiting first. */
@Controller
class AuthorityQueuePage implements Queue<AuthorityTab, AuthorityLine> {
    private final JdbcAuthorityQueue lines;
    private final Readers readers;
    private final QueuePages pages;

    AuthorityQueuePage(JdbcAuthorityQueue lines, Readers readers, QueuePages pages) {
        this.lines = lines;
        this.readers = readers;
        this.pages = pages;
    }

    @GetMapping("/authority")
    String show(PageAsked asked, SignedIn person, HttpServletRequest request, Model model) {
        return pages.show(this, asked, person, request, model);
    }

    @Override
    public Place place() {
        return Place.AUTHORITY;
    }

    @Override
    public View view() {
        return AuthorityQueueView.VIEW;
    }

    @Override
    public List<AuthorityTab> tabs(Reader reader) {
        return AuthorityWords.STEPS.stream().anyMatch(step -> readers.mayTake(reader, step))
                ? List.of(AuthorityTab.MINE, AuthorityTab.WAITING)
                : List.of(AuthorityTab.WAITING);
    }

    @Override
    public Page<AuthorityLine> lines(AuthorityTab tab, Reader reader, PageAsked asked) {
        List<AuthorityLine> found = lines.read(
                addressees(tab, reader),
                AuthorityLine.State.PENDING,
                null,
                asked.after(ListCursor.class).orElse(null),
                asked.rows());
        return asked.page(found, AuthorityLine::cursor);
    }

    @Override
    public WaitingRow row(AuthorityLine line, Reader reader, Speech say, Instant now) {
        return new AuthorityWords(say, now).row(line, reader, step -> readers.mayTake(reader, step));
    }

    private static List<Role> addressees(AuthorityTab tab, Reader reader) {
        return switch (tab) {
            case MINE -> reader.roles();
            case WAITING -> List.of();
        };
    }
}
