package org.redress.command.imports;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.redress.http.problem.Problem;
import org.redress.http.problem.ProblemException;
import org.redress.http.problem.ProblemKind;
import org.redress.http.problem.RefusalProblems;
import org.redress.lifecycle.decision.Refusal;

/** What can stand in the way of an import. */
final class ImportProblems {
    private ImportProblems() {}

    static ProblemException roleNotPermitted() {
        return new ProblemException(RefusalProblems.of(Refusal.ROLE_NOT_PERMITTED));
    }

    static ProblemException unknown() {
        return new ProblemException(ProblemKind.NOT_FOUND.problem());
    }

    static ProblemException requestReused() {
        return new ProblemException(ProblemKind.IDEMPOTENCY_KEY_REUSED.problem());
    }

    static ProblemException tooManyWaiting() {
        return conflict("too-many-imports", "Too many imports wait: let one of them end");
    }

    static ProblemException ended() {
        return conflict("import-ended", "The import has ended");
    }

    /** The file as a whole is not what the format says. */
    static ProblemException fileRejected(FileRejected why) {
        return new ProblemException(new Problem(
                URI.create("urn:redress:problem:file-rejected"),
                "The file cannot be read in this format",
                422,
                why.why().sentence(),
                List.of(),
                Map.of(
                        "failureCode",
                        Objects.requireNonNull(why.why().code()),
                        "failureArguments",
                        why.why().arguments())));
    }

    private static ProblemException conflict(String type, String title) {
        return new ProblemException(
                new Problem(URI.create("urn:redress:problem:" + type), title, 409, null, List.of(), Map.of()));
    }
}
