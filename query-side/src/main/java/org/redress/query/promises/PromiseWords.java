package org.redress.query.promises;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.redress.query.page.Speech;
import org.redress.query.page.WaitingRow;

/** Says in the reader's language what a promise is about, and until when it is to be kept. */
final class PromiseWords {
    static final String FULFIL = "fulfil-promise";

    /** What one does about a promise that we owe. */
    private static final List<String> STEPS = List.of(FULFIL, "extend-promise");

    /** A promise that is due so soon is drawn as such. */
    private static final Duration SOON = Duration.ofDays(1);

    private final Speech say;
    private final Instant now;

    PromiseWords(Speech say, Instant now) {
        this.say = say;
        this.now = now;
    }

    /** @param mayTake which steps the reader may take */
    WaitingRow row(PromiseLine line, Predicate<String> mayTake) {
        return new WaitingRow(
                line.id(),
                line.complaint(),
                line.caseNumber(),
                shape(line),
                say.text("promises.lead", say.name(line.kind())),
                reason(line),
                howLong(line),
                new WaitingRow.Named(
                        say.text("case.owner"),
                        line.owner() == null ? null : line.owner().person()),
                ways(line, mayTake));
    }

    private String reason(PromiseLine line) {
        String due = say.moment(line.dueAt());
        String told = switch (line.state()) {
            case OPEN -> say.text(isLate(line) ? "promises.wasDue" : "promises.due", due);
            case BROKEN -> say.text("promises.broken", due);
            case FULFILLED -> say.text("promises.fulfilled");
            case RELEASED -> say.text("promises.released");
        };
        return line.extensions() == 0
                ? told
                : say.text("sentence.next", told, say.text("promises.extended", line.extensions()));
    }

    private String howLong(PromiseLine line) {
        return isLate(line)
                ? say.text("waiting.late", say.duration(Duration.between(line.dueAt(), now)))
                : say.text("waiting.left", say.duration(Duration.between(now, line.dueAt())));
    }

    private String shape(PromiseLine line) {
        return switch (line.state()) {
            case OPEN -> isLate(line) ? "late" : isSoon(line) ? "soon" : "fine";
            case BROKEN -> "late";
            case FULFILLED -> "done";
            case RELEASED -> "gone";
        };
    }

    private List<WaitingRow.Way> ways(PromiseLine line, Predicate<String> mayTake) {
        boolean isOwed = switch (line.state()) {
            case OPEN, BROKEN -> true;
            case FULFILLED, RELEASED -> false;
        };
        Stream<String> steps = isOwed ? STEPS.stream() : Stream.empty();
        return steps.filter(mayTake).map(step -> WaitingRow.Way.to(step, say)).toList();
    }

    private boolean isLate(PromiseLine line) {
        return line.dueAt().isBefore(now);
    }

    private boolean isSoon(PromiseLine line) {
        return line.dueAt().isBefore(now.plus(SOON));
    }
}
