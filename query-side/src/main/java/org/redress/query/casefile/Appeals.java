package org.redress.query.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.events.AppealDecided;
import org.redress.events.AppealEvent;
import org.redress.events.AppealResult;
import org.redress.events.DecisionAppealed;
import org.redress.events.NextAppealLevelTold;
import org.redress.events.PersonId;
import org.redress.events.Personal;
import org.redress.events.Role;

/**
 * What the customer took up the published ladder (上诉), and what was said of its next level.
 *
 * @see "requirements M-36, M-40"
 */
public record Appeals(List<Appeal> appeals, List<NextLevel> nextLevelsTold) {

    static final Appeals EMPTY = new Appeals(List.of(), List.of());

    /**
     * One appeal; {@code verdict} is null while it waits.
     *
     * @param demand the declined demand that it is about, if any
     */
    public record Appeal(
            int level,
            Role addressee,
            @Nullable String demand,
            Personal reason,
            Stamp stamp,
            @Nullable Verdict verdict) {

        private Appeal decided(Verdict given) {
            return new Appeal(level, addressee, demand, reason, stamp, given);
        }
    }

    /** What the level asked has decided. */
    public record Verdict(AppealResult result, PersonId decidedBy, Personal reason, Stamp stamp) {}

    /** The customer knows whom to ask next; {@code level} is null where the ladder ends. */
    public record NextLevel(@Nullable Role level, Stamp stamp) {}

    Appeals after(AppealEvent event, Stamp stamp) {
        return switch (event) {
            case DecisionAppealed e ->
                new Appeals(
                        Entries.plus(
                                appeals, new Appeal(e.level(), e.addressee(), e.demand(), e.reason(), stamp, null)),
                        nextLevelsTold);
            case AppealDecided e -> {
                Verdict verdict = new Verdict(e.result(), e.decidedBy(), e.reason(), stamp);
                yield new Appeals(Entries.lastRemarked(appeals, last -> last.decided(verdict)), nextLevelsTold);
            }
            case NextAppealLevelTold e ->
                new Appeals(appeals, Entries.plus(nextLevelsTold, new NextLevel(e.level(), stamp)));
        };
    }
}
