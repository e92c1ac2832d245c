package org.redress.query.sandbox;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.redress.analytics.sandbox.SqlAnswer;
import org.redress.analytics.sandbox.SqlRefusal;
import org.redress.http.problem.Problem;
import org.redress.http.problem.ProblemException;
import org.redress.http.problem.ProblemKind;

/** Why a question in SQL has no answer, each as a problem of its own type. */
final class SqlProblems {
    private static final int UNPROCESSABLE = 422;

    private SqlProblems() {}

    static ProblemException of(SqlAnswer.Refused refused) {
        SqlRefusal refusal = refused.refusal();
        Problem problem =
                new Problem(URI.create(type(refusal)), title(refusal), status(refusal), null, List.of(), Map.of());
        if (refused.detail() != null) {
            problem = problem.because(refused.detail());
        }
        if (refused.position() != null) {
            problem = problem.with("position", refused.position());
        }
        return new ProblemException(problem);
    }

    /** There is no snapshot yet, or no engine starts. */
    static ProblemException notReady() {
        return new ProblemException(ProblemKind.UNAVAILABLE.problem());
    }

    static String type(SqlRefusal refusal) {
        return "urn:redress:problem:sql-"
                + refusal.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static int status(SqlRefusal refusal) {
        return refusal == SqlRefusal.BUSY ? ProblemKind.UNAVAILABLE.status() : UNPROCESSABLE;
    }

    private static String title(SqlRefusal refusal) {
        return switch (refusal) {
            case NOTHING_ASKED -> "There is no question in it";
            case TEXT_TOO_LONG -> "The question is too long";
            case NOT_UNDERSTOOD -> "This is not SQL as it is read here";
            case SEVERAL_STATEMENTS -> "One question at a time";
            case NOT_A_QUESTION -> "Only questions are answered: SELECT, FROM, WITH, DESCRIBE, SUMMARIZE, EXPLAIN";
            case TABLE_NOT_OFFERED -> "This table is not offered";
            case FUNCTION_NOT_OFFERED -> "This function is not offered";
            case PARAMETER_WITHOUT_VALUE -> "A parameter has no value";
            case NOT_ANSWERABLE -> "This cannot be answered";
            case TIME_EXCEEDED -> "The answer would take too long";
            case MEMORY_EXCEEDED -> "The answer would need too much memory";
            case BUSY -> "Others are asking: try again";
            case ENGINE_BROKE_OFF -> "The engine broke off: ask for less at once";
        };
    }
}
