package org.redress.query.ownershiphistory;

import java.time.Instant;
import java.util.List;
import org.redress.events.ComplaintEvent;
import org.redress.events.OwnerAssigned;
import org.redress.events.OwnershipEvent;
import org.redress.events.ResponsibilityBounceDetected;
import org.redress.events.TransferAccepted;
import org.redress.events.TransferRefused;
import org.redress.events.TransferRequested;
import org.redress.query.upkeep.CaseMoment;
import org.redress.query.upkeep.LineFold;

/** The one fold behind the history now and the rebuilt history. */
enum OwnershipHistoryFold implements LineFold<OwnershipLine> {
    INSTANCE;

    @Override
    public boolean follows(ComplaintEvent event) {
        return event instanceof OwnershipEvent;
    }

    @Override
    public List<OwnershipLine> after(List<OwnershipLine> lines, ComplaintEvent event, CaseMoment moment) {
        if (!(event instanceof OwnershipEvent owned)) {
            return lines;
        }
        OwnershipLine before = lines.isEmpty() ? OwnershipLine.begun(moment) : lines.getFirst();
        return List.of(after(before, owned, moment.at()));
    }

    private static OwnershipLine after(OwnershipLine line, OwnershipEvent event, Instant at) {
        return switch (event) {
            case OwnerAssigned e -> line.owned(e.owner(), at);
            case TransferRequested e -> line.asked(e, at);
            case TransferAccepted e -> line.accepted(e.owner(), at);
            case TransferRefused e -> line.refused(at);
            case ResponsibilityBounceDetected e -> line.bounced(e.refusals(), at);
        };
    }
}
