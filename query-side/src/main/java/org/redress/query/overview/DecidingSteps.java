package org.redress.query.overview;

import java.util.Optional;
import java.util.stream.Stream;
import org.redress.lifecycle.policy.Ladder;
import org.redress.query.reading.Reader;
import org.redress.query.reading.Readers;

/** Knows which step decides a matter, and whether a reader may take it; whether the case allows it now, its form tells. */
final class DecidingSteps {
    private final Readers readers;
    private final Ladder ladder;

    DecidingSteps(Readers readers, Ladder ladder) {
        this.readers = readers;
        this.ladder = ladder;
    }

    /** The step for this reader; empty where somebody else decides. */
    Optional<String> of(Matter matter, Reader reader) {
        return steps(matter, reader)
                .filter(step -> readers.mayTake(reader, step))
                .findFirst();
    }

    private Stream<String> steps(Matter matter, Reader reader) {
        return switch (matter.kind()) {
            case EMERGENCY -> Stream.of("confirm-engineer-eta");
            case BOUNCE -> Stream.of("transfer-ownership");
            case ESCALATION -> isSuperior(reader, matter.times()) ? Stream.of("give-final-ruling") : Stream.empty();
            case PROMISE -> Stream.of("fulfil-promise");
            case AUTHORITY -> Stream.of("grant-authorization");
            case APPEAL -> Stream.of("decide-appeal");
            // Only the person who was asked may answer, and the matter does not say who that is.
            case TRANSFER -> Stream.empty();
            case UNREACHABLE -> Stream.of("close-as-unreachable", "resume-contact");
        };
    }

    private boolean isSuperior(Reader reader, int level) {
        return reader.roles().stream().anyMatch(role -> ladder.isSuperior(role, level));
    }
}
