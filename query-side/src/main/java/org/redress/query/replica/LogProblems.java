package org.redress.query.replica;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.redress.http.problem.Problem;
import org.redress.http.problem.ProblemException;
import org.redress.http.problem.ProblemKind;

/** What can stand in the way of a question to a log. */
public final class LogProblems {
    private LogProblems() {}

    public static ProblemException unknown() {
        return new ProblemException(ProblemKind.NOT_FOUND.problem());
    }

    /** The log is there, and is still being read, or could not be. */
    static ProblemException notReady(ImportedLog log) {
        return new ProblemException(
                of("log-not-ready", "The log cannot be asked", 409).with("state", log.state()));
    }

    static ProblemException tooMany(int logsMax) {
        return new ProblemException(of("too-many-logs", "There are as many logs as there may be: delete one", 409)
                .because("There may be " + logsMax + "."));
    }

    /** A file that cannot be taken in, with the reason and the line. */
    public static ProblemException unreadable(ImportedLog.Failure why, String address) {
        String place = why.line() == 0 ? "" : " at line " + why.line();
        return new ProblemException(of("log-unreadable", "The file cannot be taken in as a log", 422)
                .because(why.reason() + place + ".")
                .with("reason", why.reason())
                .with("line", why.line())
                .with("value", why.detail())
                .with("log", address));
    }

    static ProblemException cancelled() {
        return new ProblemException(of("task-cancelled", "The task was cancelled", 409));
    }

    private static Problem of(String type, String title, int status) {
        return new Problem(URI.create("urn:redress:problem:" + type), title, status, null, List.of(), Map.of());
    }
}
