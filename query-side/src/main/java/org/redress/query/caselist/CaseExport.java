package org.redress.query.caselist;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.redress.http.signin.ForTokens;
import org.redress.http.signin.FreshSignIn;
import org.redress.http.signin.SignedIn;
import org.redress.http.signin.TokenScope;
import org.redress.query.reading.Csv;
import org.redress.query.reading.Readers;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The filtered cases as a file for a spreadsheet, without personal words. */
@Controller
class CaseExport {
    static final String ADDRESS = "/worklist/export";

    /** The newest so many: what a person can look through. Who needs all has the API and the log. */
    static final int ROWS_MAX = 10_000;

    /** Lines in memory at a time. */
    private static final int ROWS_AT_ONCE = 500;

    /** Tells a spreadsheet that the text is UTF-8. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final List<String> COLUMNS = List.of(
            "number",
            "status",
            "channel",
            "received",
            "owner",
            "unit",
            "type",
            "severity",
            "product",
            "issue",
            "escalated",
            "id");

    private final JdbcCaseList cases;
    private final Readers readers;
    private final MessageSource texts;
    private final ZoneId zone;

    CaseExport(JdbcCaseList cases, Readers readers, MessageSource texts, ZoneId zone) {
        this.cases = cases;
        this.readers = readers;
        this.texts = texts;
        this.zone = zone;
    }

    /** The cases that meet the filters, newest first; values in the words of the API, so that programs read them, too. */
    @FreshSignIn
    @ForTokens(TokenScope.EXPORT)
    @GetMapping(ADDRESS)
    void write(SignedIn person, HttpServletRequest request, HttpServletResponse response, Locale language)
            throws IOException {
        readers.reader(person);
        CaseFilter filter = WorklistFilters.of(request, zone).cases();
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"cases.csv\"");
        Writer file = response.getWriter();
        file.write(BYTE_ORDER_MARK);
        file.write(Csv.line(COLUMNS.stream()
                .map(column -> texts.getMessage("worklist.export." + column, null, language))
                .toList()));
        writeCases(filter, file);
    }

    private void writeCases(CaseFilter filter, Writer file) throws IOException {
        CaseListQuery.Cursor after = null;
        int written = 0;
        List<ListedCase> part;
        do {
            part = cases.read(new CaseListQuery(filter, after, Math.min(ROWS_AT_ONCE, ROWS_MAX - written)));
            for (ListedCase each : part) {
                file.write(line(each));
                after = each.cursor();
            }
            written += part.size();
        } while (part.size() == ROWS_AT_ONCE && written < ROWS_MAX);
    }

    private static String line(ListedCase each) {
        return Csv.line(Arrays.asList(
                each.caseNumber(),
                each.status(),
                each.channel(),
                each.receivedAt(),
                each.owner(),
                each.unit(),
                joined(each.types().stream()),
                joined(each.severity().stream()),
                each.product(),
                each.issue(),
                each.escalationLevel(),
                each.id()));
    }

    private static String joined(Stream<? extends Enum<?>> codes) {
        return String.join(" ", codes.map(Enum::name).toList());
    }
}
