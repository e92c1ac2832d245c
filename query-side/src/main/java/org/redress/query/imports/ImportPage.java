package org.redress.query.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.EventHistory;
import org.redress.http.problem.InvalidInput;
import org.redress.http.problem.ProblemException;
import org.redress.http.problem.ProblemKind;
import org.redress.http.request.Page;
import org.redress.http.request.PageAsked;
import org.redress.http.signin.SignedIn;
import org.redress.query.page.Frame;
import org.redress.query.page.Frames;
import org.redress.query.page.Freshness;
import org.redress.query.page.Place;
import org.redress.query.page.Regions;
import org.redress.query.reading.Readers;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** What became of one file as a page: its summary, and which of its rows were left out or are odd. */
@Controller
class ImportPage {
    /** Under this name an address says which remarks are listed. */
    static final String LIST = "list";

    private static final String TEMPLATE = "import";
    private static final Set<String> REGIONS = Set.of("summary");

    private final JdbcFileImports imports;
    private final EventHistory log;
    private final Readers readers;
    private final Frames frames;
    private final MessageSource texts;

    ImportPage(JdbcFileImports imports, EventHistory log, Readers readers, Frames frames, MessageSource texts) {
        this.imports = imports;
        this.log = log;
        this.readers = readers;
        this.frames = frames;
        this.texts = texts;
    }

    /** @param list {@code rejections} or {@code warnings}; what there is when it is left out */
    @GetMapping("/imports/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String list,
            PageAsked asked,
            SignedIn person,
            HttpServletRequest request,
            Locale language,
            Model model) {
        readers.readerOfImports(person);
        String shown = Regions.view(TEMPLATE, request, REGIONS);
        FileImport one = imports.find(id).orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND.problem()));
        RemarkKind kind = kind(list, one);
        Page<ImportRemark> remarks = asked.page(
                imports.remarksBehind(
                        id,
                        kind,
                        asked.after(ImportRemark.Cursor.class).orElse(ImportRemark.Cursor.BEGINNING),
                        asked.rows()),
                ImportRemark::cursor);
        model.addAttribute(Frame.ATTRIBUTE, frames.around(request, person, Place.IMPORTS));
        model.addAttribute("freshness", new Freshness(false, log.head(), 0));
        model.addAttribute("speech", new ImportSpeech(texts, language));
        model.addAttribute("one", one);
        model.addAttribute("kinds", RemarkKind.values());
        model.addAttribute("kind", kind);
        model.addAttribute("reasons", imports.reasons(id, kind));
        model.addAttribute("remarks", remarks.items());
        model.addAttribute("next", remarks.next() == null ? null : following(id, list, remarks.next()));
        return shown;
    }

    private static RemarkKind kind(@Nullable String list, FileImport one) {
        RemarkKind there = one.rejected() == 0 && one.warnings() > 0 ? RemarkKind.WARNING : RemarkKind.REJECTION;
        return Optional.ofNullable(list)
                .map(plural ->
                        RemarkKind.of(plural).orElseThrow(() -> new InvalidInput(LIST, "is not one of this page")))
                .orElse(there);
    }

    /** The same list, which is the one for which the cursor is good. */
    private static String following(String id, @Nullable String list, String cursor) {
        return UriComponentsBuilder.fromPath(ImportsPage.ADDRESS)
                .pathSegment(id)
                .queryParamIfPresent(LIST, Optional.ofNullable(list))
                .queryParam(PageAsked.CURSOR, cursor)
                .encode()
                .toUriString();
    }
}
