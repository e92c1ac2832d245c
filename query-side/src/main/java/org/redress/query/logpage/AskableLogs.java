package org.redress.query.logpage;

import java.util.List;
import java.util.function.Function;
import org.redress.analytics.mining.MinedLog;
import org.redress.analytics.mining.UnknownAttribute;
import org.redress.http.problem.InvalidInput;
import org.redress.http.problem.ProblemException;
import org.redress.query.replica.ImportedLog;
import org.redress.query.replica.ImportedLogs;
import org.redress.query.replica.LogState;
import org.redress.query.replica.MinableLogs;

/** Asks the log that an address names, and knows which others there are. */
public final class AskableLogs {
    private final MinableLogs logs;
    private final ImportedLogs imported;

    AskableLogs(MinableLogs logs, ImportedLogs imported) {
        this.logs = logs;
        this.imported = imported;
    }

    /** Those of other systems that can be asked, the newest first. */
    List<ImportedLog> imported() {
        return imported.all().stream()
                .filter(log -> log.state() == LogState.READY)
                .toList();
    }

    /**
     * Several questions about one moment of a log.
     *
     * @throws ProblemException for a log that there is not, or that cannot be asked now
     * @throws InvalidInput where the filter names an attribute that the log does not have
     */
    public <T> T ask(LogAsked asked, Function<MinedLog, T> questions) {
        logs.demandKnown(asked.log());
        try {
            return logs.ask(asked.log(), asking -> questions.apply(new MinedLog(asking)));
        } catch (UnknownAttribute unknown) {
            throw new InvalidInput("attribute", "is not one of this log");
        }
    }
}
