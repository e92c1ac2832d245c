package org.redress.query.appeals;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redress.events.AppealDecided;
import org.redress.events.DecisionAppealed;
import org.redress.events.PersonId;
import org.redress.events.Role;
import org.redress.query.reading.ListedLine;
import org.redress.query.upkeep.CaseMoment;

/**
 * One appeal.
 *
 * @param caseNumber what people call the case by
 * @param number from 1, in the case
 * @param level of the ladder, from 1
 * @param addressee who decides it
 * @param demand the declined demand that it is about; null where it is about the case
 * @param decidedBy null while it waits
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AppealLine(
        String complaint,
        String caseNumber,
        int number,
        int level,
        Role addressee,
        @Nullable String demand,
        State state,
        Instant appealedAt,
        @Nullable PersonId decidedBy,
        @Nullable Instant decidedAt)
        implements ListedLine {

    /** How far it is. */
    public enum State {
        PENDING,
        UPHELD,
        REJECTED
    }

    static AppealLine made(DecisionAppealed e, int number, CaseMoment moment) {
        return new AppealLine(
                moment.complaint(),
                moment.caseNumber(),
                number,
                e.level(),
                e.addressee(),
                e.demand(),
                State.PENDING,
                moment.at(),
                null,
                null);
    }

    AppealLine decided(AppealDecided e, Instant when) {
        State how = switch (e.result()) {
            case UPHELD -> State.UPHELD;
            case REJECTED -> State.REJECTED;
        };
        return new AppealLine(
                complaint, caseNumber, number, level, addressee, demand, how, appealedAt, e.decidedBy(), when);
    }

    @Override
    public String key() {
        return "A" + number;
    }

    @Override
    public Instant order() {
        return appealedAt;
    }
}
