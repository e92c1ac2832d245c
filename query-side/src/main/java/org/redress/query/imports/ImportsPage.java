package org.redress.query.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.redress.eventlog.EventHistory;
import org.redress.events.EventCatalogue;
import org.redress.events.FileFailure;
import org.redress.events.RowRemark;
import org.redress.events.SourceEvent;
import org.redress.http.request.Page;
import org.redress.http.request.PageAsked;
import org.redress.http.signin.SignedIn;
import org.redress.query.page.Frame;
import org.redress.query.page.Frames;
import org.redress.query.page.Freshness;
import org.redress.query.page.Place;
import org.redress.query.page.Regions;
import org.redress.query.reading.Readers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** Files on their way in as a page: what runs, what has ended, and a form for the next. Its script sends to the API. */
@Controller
class ImportsPage {
    static final String ADDRESS = "/imports";

    private static final String TEMPLATE = "imports";
    private static final Set<String> REGIONS = Set.of("running", "ended");

    /** What the API reads; without one it finds out. */
    private static final List<String> ENCODINGS = List.of("UTF-8", "GB18030", "Windows-1252");

    /** What a row can prove, for the table of first rows. */
    private static final List<String> FACTS = EventCatalogue.all().entrySet().stream()
            .filter(event -> SourceEvent.class.isAssignableFrom(event.getValue()))
            .map(Map.Entry::getKey)
            .sorted()
            .toList();

    /** What the API can say about the first rows, or about a file that it does not take. */
    private static final List<Enum<?>> SAYINGS = Stream.<Enum<?>>concat(
                    Stream.of(RowRemark.values()), Stream.of(FileFailure.values()))
            .toList();

    private final JdbcFileImports imports;
    private final EventHistory log;
    private final Readers readers;
    private final Frames frames;

    ImportsPage(JdbcFileImports imports, EventHistory log, Readers readers, Frames frames) {
        this.imports = imports;
        this.log = log;
        this.readers = readers;
        this.frames = frames;
    }

    @GetMapping(ADDRESS)
    String show(PageAsked asked, SignedIn person, HttpServletRequest request, Model model) {
        readers.readerOfImports(person);
        String shown = Regions.view(TEMPLATE, request, REGIONS);
        Page<FileImport> ended = asked.page(
                imports.endedBehind(
                        asked.after(FileImport.Cursor.class).orElse(FileImport.Cursor.BEGINNING), asked.rows()),
                FileImport::cursor);
        model.addAttribute(Frame.ATTRIBUTE, frames.around(request, person, Place.IMPORTS));
        model.addAttribute("freshness", new Freshness(false, log.head(), 0));
        model.addAttribute("unfinished", imports.unfinished());
        model.addAttribute("ended", ended.items());
        model.addAttribute("next", ended.next() == null ? null : following(ended.next()));
        model.addAttribute("formats", FileFormat.values());
        model.addAttribute("encodings", ENCODINGS);
        model.addAttribute("facts", FACTS);
        model.addAttribute("sayings", SAYINGS);
        return shown;
    }

    private static String following(String cursor) {
        return UriComponentsBuilder.fromPath(ADDRESS)
                .queryParam(PageAsked.CURSOR, cursor)
                .encode()
                .toUriString();
    }
}
