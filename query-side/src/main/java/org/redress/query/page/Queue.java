package org.redress.query.page;

import java.time.Instant;
import java.util.List;
import org.redress.http.request.Page;
import org.redress.http.request.PageAsked;
import org.redress.query.reading.Reader;
import org.redress.query.upkeep.View;

/**
 * A list that people work off, with a page of its own.
 *
 * @param <T> its tabs
 * @param <L> its lines
 */
public interface Queue<T extends Enum<T>, L> {

    /** Where the navigation has it; its texts are named after that. */
    Place place();

    /** What its lines are read from. */
    View view();

    /** The tabs that this reader is shown, the one that opens by itself first. */
    List<T> tabs(Reader reader);

    /** The lines behind a tab, the most urgent first. */
    Page<L> lines(T tab, Reader reader, PageAsked asked);

    /** How a line is told to this reader. */
    WaitingRow row(L line, Reader reader, Speech say, Instant now);
}
