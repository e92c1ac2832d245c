package org.redress.query.authorityqueue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.redress.events.PersonId;
import org.redress.query.page.Speech;
import org.redress.query.page.WaitingRow;
import org.redress.query.reading.Reader;

/** Says in the reader's language what a draft offers, and whose answer it waits for. */
final class AuthorityWords {
    /** The two answers. */
    static final List<String> STEPS = List.of("grant-authorization", "refuse-authorization");

    private final Speech say;
    private final Instant now;

    AuthorityWords(Speech say, Instant now) {
        this.say = say;
        this.now = now;
    }

    /** @param mayTake which steps the reader may take */
    WaitingRow row(AuthorityLine line, Reader reader, Predicate<String> mayTake) {
        return new WaitingRow(
                line.id(),
                line.complaint(),
                line.caseNumber(),
                "wait",
                say.text("authority.lead", say.name(line.kind()), say.money(line.budget())),
                reason(line, reader),
                say.text("waiting.since", say.duration(Duration.between(line.requestedAt(), now))),
                new WaitingRow.Named(say.text("authority.requestedBy"), line.requestedBy()),
                mayAnswer(line, reader)
                        ? STEPS.stream()
                                .filter(mayTake)
                                .map(step -> WaitingRow.Way.to(step, say))
                                .toList()
                        : List.of());
    }

    private String reason(AuthorityLine line, Reader reader) {
        String waits = say.text("authority.awaited", say.names(line.awaited()));
        String granted = line.granted().isEmpty()
                ? waits
                : say.text(
                        "sentence.next",
                        waits,
                        say.text(
                                "authority.granted",
                                say.names(line.granted().stream()
                                        .map(AuthorityLine.AuthorityAnswer::as)
                                        .toList())));
        boolean isOwn = line.requestedBy().equals(reader.person().person());
        return isOwn && isAsked(line, reader) ? say.text("sentence.next", granted, say.text("authority.own")) : granted;
    }

    /** One of the roles that it waits for, and neither who asked nor who has answered: four eyes see each draft. */
    private static boolean mayAnswer(AuthorityLine line, Reader reader) {
        PersonId me = reader.person().person();
        Stream<PersonId> had = Stream.concat(
                Stream.of(line.requestedBy()), line.granted().stream().map(AuthorityLine.AuthorityAnswer::person));
        return isAsked(line, reader) && had.noneMatch(me::equals);
    }

    private static boolean isAsked(AuthorityLine line, Reader reader) {
        return line.awaited().stream().anyMatch(reader.roles()::contains);
    }
}
