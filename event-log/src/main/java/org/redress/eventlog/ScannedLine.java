package org.redress.eventlog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.redress.events.ComplaintEvent;
import org.redress.events.EventCatalogue;

/** A line of the log of which only the columns have been read. */
public final class ScannedLine {
    private final long position;
    private final String stream;
    private final String type;
    private final Instant recordedAt;
    private final String payload;
    private final String metadata;
    private final LineJson json;

    private ScannedLine(
            long position,
            String stream,
            String type,
            Instant recordedAt,
            String payload,
            String metadata,
            LineJson json) {
        this.position = position;
        this.stream = stream;
        this.type = type;
        this.recordedAt = recordedAt;
        this.payload = payload;
        this.metadata = metadata;
        this.json = json;
    }

    static ScannedLine of(ResultSet row, LineJson json) throws SQLException {
        return new ScannedLine(
                row.getLong("position"),
                row.getString("stream"),
                row.getString("type"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("payload"),
                row.getString("metadata"),
                json);
    }

    public long position() {
        return position;
    }

    /** The complaint it happened to, or the stream of the organisation. */
    public String stream() {
        return stream;
    }

    /** Whether it happened to a complaint. */
    public boolean isOfComplaint() {
        return ComplaintEvent.class.isAssignableFrom(event());
    }

    /** The logical name, see {@link EventCatalogue}. */
    public String type() {
        return type;
    }

    /** The class of the event, known before it is decoded. */
    public Class<?> event() {
        return EventCatalogue.classOf(type)
                .orElseThrow(() -> new IllegalStateException("The log holds an event " + type
                        + ", which this release does not know; it was written by a newer one"));
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** By the names of {@link EventMetadata}; decoded with each call. */
    public Map<String, String> metadata() {
        return json.metadata(metadata);
    }

    /** The event itself, personal words sealed; decoded with each call. */
    public Object payload() {
        return json.payload(payload, event());
    }
}
