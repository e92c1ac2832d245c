package org.redress.query.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.EventMetadata;
import org.redress.eventlog.Occurred;
import org.redress.eventlog.StoredEvent;
import org.redress.query.reading.Words;

/**
 * One line of the log as CloudEvents 1.0 tells it to one reader. The components are the attributes, hence their spelling:
 * small letters and digits only. What is absent is left out.
 *
 * @param id the position, as text: with the source it names the event for ever
 * @param source whose log it is
 * @param type the logical name under the domain of those who define it; the same for every revision
 * @param subject the complaint it happened to, or the stream of the organisation
 * @param time when it was recorded, for every event: when it happened is not always known to the second
 * @param sequence the position once more, as wide as any: compared as text it gives the order of the log
 * @param position the position as the other addresses tell it; a text, because whole numbers end at 2,147,483,647 here
 * @param streamsequence its place in the history of its subject, from 0
 * @param revision the form in which the event was stored; {@code data} has today's, with older forms filled up
 * @param occurredat an ISO instant or an ISO date; absent where nobody knows when it happened
 * @param importsource the collection an imported event came from, and {@code importline} the line of its file
 * @param traceid the trace of the request that led to it, 32 hexadecimal digits; absent for what no request did
 * @param words what became of the personal words in {@code data}
 * @param data what happened; words not shown to this reader are null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CloudEvent(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        String sequence,
        String position,
        int streamsequence,
        String revision,
        String tenant,
        @Nullable String actor,
        @Nullable String role,
        @Nullable String onbehalfof,
        @Nullable String policyversion,
        @Nullable String correlationid,
        @Nullable String causationid,
        @Nullable String traceid,
        @Nullable String occurredat,
        Occurred.Precision occurredprecision,
        @Nullable String importsource,
        @Nullable String importline,
        Words.Openness words,
        @JsonRawValue @Schema(implementation = Object.class) String data) {

    static final String SPEC_VERSION = "1.0";
    static final String TYPE_PREFIX = "org.redress.";

    /**
     * The event as this reader may see it.
     *
     * @param data the payload as JSON, written with these words
     */
    static CloudEvent of(StoredEvent event, String tenant, String source, Words words, String data) {
        Occurred occurred = event.occurred();
        String position = Long.toString(event.position());
        return new CloudEvent(
                SPEC_VERSION,
                position,
                source,
                TYPE_PREFIX + event.type(),
                event.stream(),
                event.recordedAt(),
                "application/json",
                // As wide as the largest position, so that text sorts as the numbers do.
                "%019d".formatted(event.position()),
                position,
                Math.toIntExact(event.sequence()),
                event.revision(),
                tenant,
                event.metadata(EventMetadata.ACTOR),
                event.metadata(EventMetadata.ROLE),
                event.metadata(EventMetadata.ON_BEHALF_OF),
                event.metadata(EventMetadata.POLICY_VERSION),
                event.metadata(EventMetadata.CORRELATION_ID),
                event.metadata(EventMetadata.CAUSATION_ID),
                event.metadata(EventMetadata.TRACE_ID),
                occurred.text(),
                occurred.precision(),
                event.metadata(EventMetadata.SOURCE),
                event.metadata(EventMetadata.LINE),
                words.openness(),
                data);
    }
}
