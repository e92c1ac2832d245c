package org.redress.command.imports;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.Occurred;
import org.redress.eventlog.StoredEvent;
import org.redress.events.Personal;
import org.redress.events.SourceClosureRecorded;
import org.redress.events.SourceComplaintRecorded;
import org.redress.events.SourceDueDateRecorded;
import org.redress.events.SourceEvent;
import org.redress.events.SourceForwardingRecorded;
import org.redress.events.SourceResponseRecorded;
import org.redress.events.SourceStatusRecorded;
import org.redress.events.SourceWords;

/**
 * One thing that a row proves.
 *
 * @param occurred the time that the row gives for it, if any
 */
record SourceFact(SourceEvent event, Occurred occurred) {

    /**
     * What some row proved earlier, among everything that has happened to its complaint since.
     *
     * @param opening opens words; those of an erased person stay sealed, and are like nobody's
     */
    static List<SourceFact> among(List<StoredEvent> history, Function<Personal.Sealed, Optional<String>> opening) {
        return history.stream()
                .filter(event -> event.payload() instanceof SourceEvent)
                .map(event -> new SourceFact(opened((SourceEvent) event.payload(), opening), event.occurred()))
                .toList();
    }

    private static SourceEvent opened(SourceEvent event, Function<Personal.Sealed, Optional<String>> opening) {
        return switch (event) {
            case SourceComplaintRecorded e -> e.words() == null ? e : opened(e, e.words(), opening);
            case SourceForwardingRecorded e -> e;
            case SourceDueDateRecorded e -> e;
            case SourceStatusRecorded e -> new SourceStatusRecorded(e.status(), opened(e.remark(), opening));
            case SourceResponseRecorded e ->
                new SourceResponseRecorded(
                        e.response(), e.publicResponse(), e.closed(), e.timely(), opened(e.reply(), opening));
            case SourceClosureRecorded e -> e;
        };
    }

    private static SourceComplaintRecorded opened(
            SourceComplaintRecorded e, SourceWords words, Function<Personal.Sealed, Optional<String>> opening) {
        return new SourceComplaintRecorded(
                e.caseNumber(),
                e.source(),
                e.sourceId(),
                e.customer(),
                e.channel(),
                e.product(),
                e.subProduct(),
                e.issue(),
                e.subIssue(),
                e.fields(),
                e.unit(),
                e.zone(),
                new SourceWords(
                        opened(words.subject(), opening),
                        opened(words.narrative(), opening),
                        opened(words.address(), opening)));
    }

    private static @Nullable Personal opened(
            @Nullable Personal words, Function<Personal.Sealed, Optional<String>> opening) {
        return switch (words) {
            case null -> null;
            case Personal.Plain plain -> plain;
            case Personal.Sealed sealed ->
                opening.apply(sealed)
                        .<Personal>map(text -> new Personal.Plain(sealed.person(), text))
                        .orElse(sealed);
        };
    }
}
