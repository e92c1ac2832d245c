package org.redress.query.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.redress.eventlog.EventHistory;
import org.redress.eventlog.StoredEvent;
import org.redress.http.problem.ProblemException;
import org.redress.http.problem.ProblemKind;
import org.redress.query.reading.AsOf;
import org.redress.query.upkeep.DeadLetters;
import org.redress.query.upkeep.Row;

/** Finds files: the one of now in the view, an earlier one by the same fold over a shorter history. */
class FiledCases {
    private static final String SET_ASIDE = "The view of case files has set this case aside: an administrator finds it"
            + " under /api/views/case-file/dead-letters. Its history and its states as of a moment are there.";

    private final JdbcCaseFiles files;
    private final DeadLetters deadLetters;
    private final EventHistory log;
    private final Clock clock;

    FiledCases(JdbcCaseFiles files, DeadLetters deadLetters, EventHistory log, Clock clock) {
        this.files = files;
        this.deadLetters = deadLetters;
        this.log = log;
        this.clock = clock;
    }

    /**
     * The file of a complaint; empty when nothing was known of it.
     *
     * @throws ProblemException 503 for the file of now of a complaint that the view has set aside: it would look current,
     *     and is not
     */
    Optional<FiledCase> find(String complaint, AsOf asOf) {
        return switch (asOf) {
            case AsOf.Now now -> {
                if (deadLetters.holds(CaseFileView.VIEW, complaint)) {
                    throw new ProblemException(ProblemKind.UNAVAILABLE.problem().because(SET_ASIDE));
                }
                yield files.find(complaint).map(this::current);
            }
            case AsOf.Moment moment -> past(asOf.of(log, complaint), moment.moment());
            case AsOf.Sequence sequence -> {
                List<StoredEvent> history = asOf.of(log, complaint);
                yield history.isEmpty()
                        ? Optional.empty()
                        : past(history, history.getLast().recordedAt());
            }
        };
    }

    /** The case as the log has it now, whether the view has seen it or not. */
    Optional<FiledCase> inLog(String complaint) {
        return past(log.of(complaint), clock.instant());
    }

    /** Everything that has happened, oldest first. */
    List<StoryLine> story(String complaint) {
        return log.of(complaint).stream().map(StoryLine::of).toList();
    }

    private FiledCase current(Row<CaseFile> row) {
        return FiledCase.of(row, log.upTo(row.complaint(), row.version()), clock.instant());
    }

    private static Optional<FiledCase> past(List<StoredEvent> history, Instant at) {
        return history.isEmpty()
                ? Optional.empty()
                : Optional.of(FiledCase.of(CaseFileFold.INSTANCE.of(history), history, at));
    }
}
