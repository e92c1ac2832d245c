package org.redress.query.replica;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.store.Attribute;
import org.redress.analytics.store.EventRow;
import org.redress.analytics.store.LogWriter;
import org.redress.eventlog.EventMetadata;
import org.redress.eventlog.Occurred;
import org.redress.eventlog.ScannedLine;
import org.redress.events.ComplaintReceived;
import org.redress.events.SourceComplaintRecorded;

/** Lines of the log as rows of the replica. */
final class EventRows {
    /** The attribute under which cases have the number that people know. */
    static final String CASE_NUMBER = "caseNumber";

    private final LogWriter writer;
    private final ZoneId zone;

    /**
     * Rows for one writer.
     *
     * @param zone in which days are meant: what is known to the day counts at its beginning
     */
    EventRows(LogWriter writer, ZoneId zone) {
        this.writer = writer;
        this.zone = zone;
        for (CaseFacts fact : CaseFacts.values()) {
            writer.attribute(fact.attribute(), fact.level());
        }
        writer.attribute(CASE_NUMBER, Attribute.Level.CASE);
    }

    /** Tells the line, where it is one of a complaint. */
    void tell(ScannedLine line) {
        if (!line.isOfComplaint()) {
            return;
        }
        Map<String, String> metadata = line.metadata();
        Instant happened = happened(Occurred.of(metadata, line.recordedAt()));
        writer.add(new EventRow(
                line.stream(),
                line.position(),
                line.type(),
                happened,
                happened == null ? 0 : zone.getRules().getOffset(happened).getTotalSeconds() / 60,
                metadata.get(EventMetadata.ACTOR),
                values(line, metadata)));
    }

    private List<@Nullable String> values(ScannedLine line, Map<String, String> metadata) {
        Map<CaseFacts, String> told = new EnumMap<>(CaseFacts.class);
        if (CaseFacts.mayBeToldBy(line.event())) {
            Object event = line.payload();
            told.putAll(CaseFacts.toldBy(event));
            if (event instanceof ComplaintReceived received) {
                writer.addCase(line.stream(), List.of(received.caseNumber()));
            } else if (event instanceof SourceComplaintRecorded recorded) {
                writer.addCase(line.stream(), List.of(recorded.caseNumber()));
            }
        }
        CaseFacts.put(told, CaseFacts.POLICY_VERSION, metadata.get(EventMetadata.POLICY_VERSION));
        CaseFacts.put(told, CaseFacts.ROLE, metadata.get(EventMetadata.ROLE));
        return CaseFacts.row(told);
    }

    private @Nullable Instant happened(Occurred occurred) {
        return switch (occurred) {
            case Occurred.At at -> at.instant();
            case Occurred.On on -> beginning(on.day());
            case Occurred.Sometime unknown -> null;
        };
    }

    private Instant beginning(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
