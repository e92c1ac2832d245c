package org.redress.query.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.redress.http.problem.ProblemException;
import org.redress.http.problem.ProblemKind;
import org.redress.http.signin.SignedIn;
import org.redress.query.reading.Csv;
import org.redress.query.reading.Readers;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Everything that was said about the rows of a file, as a file for a spreadsheet; what the rows say is not in it. */
@Controller
class RemarksFile {
    /** Lines in memory at a time. */
    private static final int ROWS_AT_ONCE = 500;

    /** Tells a spreadsheet that the text is UTF-8. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final JdbcFileImports imports;
    private final Readers readers;
    private final MessageSource texts;

    RemarksFile(JdbcFileImports imports, Readers readers, MessageSource texts) {
        this.imports = imports;
        this.readers = readers;
        this.texts = texts;
    }

    /** @param list {@code rejections} or {@code warnings} */
    @GetMapping("/imports/{id}/{list}.csv")
    void write(
            @PathVariable String id,
            @PathVariable String list,
            SignedIn person,
            HttpServletResponse response,
            Locale language)
            throws IOException {
        readers.readerOfImports(person);
        RemarkKind kind = RemarkKind.of(list).orElseThrow(RemarksFile::unknown);
        String known = imports.find(id).orElseThrow(RemarksFile::unknown).id();
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + kind.plural() + ".csv\"");
        Writer file = response.getWriter();
        file.write(BYTE_ORDER_MARK);
        file.write(Csv.line(Stream.of("imports.line", "imports.field", "imports.reason")
                .map(key -> texts.getMessage(key, null, language))
                .toList()));
        writeRemarks(known, kind, new ImportSpeech(texts, language), file);
    }

    private void writeRemarks(String id, RemarkKind kind, ImportSpeech speech, Writer file) throws IOException {
        ImportRemark.Cursor behind = ImportRemark.Cursor.BEGINNING;
        List<ImportRemark> part;
        do {
            part = imports.remarksBehind(id, kind, behind, ROWS_AT_ONCE);
            for (ImportRemark each : part) {
                file.write(Csv.line(Arrays.asList(each.line(), each.field(), speech.of(each.reason()))));
                behind = each.cursor();
            }
        } while (part.size() == ROWS_AT_ONCE);
    }

    private static ProblemException unknown() {
        return new ProblemException(ProblemKind.NOT_FOUND.problem());
    }
}
