package org.redress.query.sandbox;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.sandbox.SqlAnswer;
import org.redress.events.Mistake;
import org.redress.http.problem.InvalidInput;
import org.redress.http.request.Envelope;
import org.redress.http.signin.ForTokens;
import org.redress.http.signin.FreshSignIn;
import org.redress.http.signin.TokenScope;
import org.redress.query.reading.Csv;
import org.redress.query.reading.Readers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Analysts' SQL over HTTP. */
@RestController
class SqlEndpoint {
    static final String ADDRESS = "/api/mining/sql";

    /** Tells a spreadsheet that the text is UTF-8. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final SqlQuestions questions;
    private final Readers readers;

    SqlEndpoint(SqlQuestions questions, Readers readers) {
        this.questions = questions;
        this.readers = readers;
    }

    /** Answers one question. */
    @ForTokens(TokenScope.READ)
    @PostMapping(ADDRESS)
    SqlTable ask(@RequestBody SqlAsked asked, Envelope envelope) {
        readers.readerOfStatistics(envelope);
        return answer(asked, envelope);
    }

    /** The same as a file for a spreadsheet. */
    @FreshSignIn
    @ForTokens(TokenScope.EXPORT)
    @PostMapping(path = ADDRESS, produces = "text/csv")
    void file(@RequestBody SqlAsked asked, Envelope envelope, HttpServletResponse response) throws IOException {
        readers.readerOfStatistics(envelope);
        SqlTable table = answer(asked, envelope);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"answer.csv\"");
        Writer file = response.getWriter();
        file.write(BYTE_ORDER_MARK);
        file.write(Csv.line(table.columns().stream().map(SqlAnswer.Column::name).toList()));
        for (List<@Nullable Object> row : table.rows()) {
            file.write(Csv.line(row));
        }
    }

    /** What can be asked. */
    @GetMapping("/api/mining/sql/tables")
    SqlTables tables(Envelope envelope) {
        readers.readerOfStatistics(envelope);
        return questions.tables();
    }

    private SqlTable answer(SqlAsked asked, Envelope envelope) {
        int most = questions.limits().rowsMax();
        int rows = asked.rows() == null ? most : asked.rows();
        if (rows < 1) {
            throw new InvalidInput("rows", Mistake.TOO_LOW, 1);
        }
        if (rows > most) {
            throw new InvalidInput("rows", Mistake.TOO_HIGH, most);
        }
        return questions.answer(asked.sql().value(), rows, envelope.signedIn().person());
    }
}
