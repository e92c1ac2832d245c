package org.redress.query.promises;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.redress.events.ComplaintEvent;
import org.redress.events.Owner;
import org.redress.events.OwnershipEvent;
import org.redress.events.PromiseBroken;
import org.redress.events.PromiseEvent;
import org.redress.events.PromiseExtended;
import org.redress.events.PromiseFulfilled;
import org.redress.events.PromiseMade;
import org.redress.events.PromiseReleased;
import org.redress.query.upkeep.CaseLines;
import org.redress.query.upkeep.CaseMoment;
import org.redress.query.upkeep.LineFold;

/** The one fold behind the board now and the rebuilt board. */
enum PromisesFold implements LineFold<PromiseLine> {
    INSTANCE;

    @Override
    public boolean follows(ComplaintEvent event) {
        return event instanceof PromiseEvent || event instanceof OwnershipEvent;
    }

    @Override
    public List<PromiseLine> after(List<PromiseLine> lines, ComplaintEvent event, CaseMoment moment) {
        if (event instanceof PromiseEvent told) {
            return after(lines, told, moment);
        }
        if (event instanceof OwnershipEvent) {
            Owner owner = moment.state().ownership().owner();
            return CaseLines.changed(lines, line -> !Objects.equals(line.owner(), owner), line -> line.owned(owner));
        }
        return lines;
    }

    private static List<PromiseLine> after(List<PromiseLine> lines, PromiseEvent event, CaseMoment moment) {
        return switch (event) {
            case PromiseMade e -> CaseLines.plus(lines, PromiseLine.made(e, moment));
            case PromiseFulfilled e ->
                changed(lines, e.promise(), line -> line.ended(PromiseLine.State.FULFILLED, moment.at()));
            case PromiseReleased e ->
                changed(lines, e.promise(), line -> line.ended(PromiseLine.State.RELEASED, moment.at()));
            case PromiseExtended e -> changed(lines, e.promise(), line -> line.extended(e.dueAt()));
            case PromiseBroken e -> changed(lines, e.promise(), line -> line.broken(moment.at()));
        };
    }

    private static List<PromiseLine> changed(
            List<PromiseLine> lines, String promise, UnaryOperator<PromiseLine> change) {
        return CaseLines.changed(lines, line -> line.promise().equals(promise), change);
    }
}
