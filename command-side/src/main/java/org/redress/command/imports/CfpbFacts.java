package org.redress.command.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.Occurred;
import org.redress.events.Answer;
import org.redress.events.SourceComplaintRecorded;
import org.redress.events.SourceForwardingRecorded;
import org.redress.events.SourceResponseRecorded;

/** What one row of the CFPB proves, in the order in which it must have happened. */
final class CfpbFacts {
    private CfpbFacts() {}

    static List<SourceFact> of(CfpbRow row, SourceIdentity identity) {
        List<SourceFact> facts = new ArrayList<>();
        facts.add(new SourceFact(complaint(row, identity), day(row.submitted())));
        if (row.forwarded() != null) {
            facts.add(new SourceFact(new SourceForwardingRecorded(), day(row.forwarded())));
        }
        if (row.response() != null || row.publicResponse() != null || row.timely() != null) {
            facts.add(new SourceFact(response(row), day(null)));
        }
        return facts;
    }

    private static SourceComplaintRecorded complaint(CfpbRow row, SourceIdentity identity) {
        return new SourceComplaintRecorded(
                identity.caseNumber(),
                identity.source(),
                identity.sourceId(),
                identity.customer(),
                row.via() == null ? null : CfpbWords.CHANNELS.get(row.via()),
                row.product(),
                row.subProduct(),
                row.issue(),
                row.subIssue(),
                fields(row),
                null,
                null,
                null);
    }

    private static SourceResponseRecorded response(CfpbRow row) {
        return new SourceResponseRecorded(
                row.response(),
                row.publicResponse(),
                row.response() != null && CfpbWords.isClosed(row.response()),
                row.timely() == null
                        ? Answer.NOT_RECORDED
                        : CfpbWords.TIMELY.getOrDefault(row.timely(), Answer.NOT_RECORDED),
                null);
    }

    private static Occurred day(@Nullable LocalDate day) {
        return day == null ? new Occurred.Sometime() : new Occurred.On(day);
    }

    /** The state, and the way in the source's word where ours has none for it. */
    private static Map<String, String> fields(CfpbRow row) {
        Map<String, String> fields = new TreeMap<>();
        if (row.state() != null) {
            fields.put("state", row.state());
        }
        if (row.via() != null && !CfpbWords.CHANNELS.containsKey(row.via())) {
            fields.put("submittedVia", row.via());
        }
        return fields;
    }
}
