package org.redress.query.events;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.EventHistory;
import org.redress.eventlog.StoredEvent;
import org.redress.http.problem.InvalidInput;
import org.redress.http.request.Envelope;
import org.redress.query.reading.Reader;
import org.redress.query.reading.Readers;
import org.redress.query.reading.ReadersJson;
import org.redress.query.reading.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The tenant's log over HTTP, in order, from any position on. */
@RestController
class EventsEndpoint {
    /** Events of a part where nobody asks for another size: a few hundred kilobytes. */
    static final int SIZE_DEFAULT = 100;

    /** Events of a part at most: as many as the log gives at a time. */
    static final int SIZE_MAX = EventHistory.EVENTS_READ_MAX;

    private final EventHistory log;
    private final Readers readers;
    private final ReadersJson json;
    private final String tenant;
    private final String source;

    EventsEndpoint(EventHistory log, Readers readers, ReadersJson json, String tenant, String source) {
        this.log = log;
        this.readers = readers;
        this.json = json;
        this.tenant = tenant;
        this.source = source;
    }

    /** What follows a position. At the head that is nothing yet: ask again with the same position. */
    @GetMapping(
            path = "/api/events",
            produces = {MediaType.APPLICATION_JSON_VALUE, CloudEventsBatch.MEDIA_TYPE})
    @ApiResponse(
            responseCode = "200",
            description = "CloudEvents 1.0, in the order of the log.",
            headers = @Header(name = "Link", description = "rel=\"next\": the part that follows, there or to come."),
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = EventsPage.class)),
                @Content(
                        mediaType = CloudEventsBatch.MEDIA_TYPE,
                        array = @ArraySchema(schema = @Schema(implementation = CloudEvent.class)))
            })
    ResponseEntity<EventsPage> after(
            @Parameter(
                            description = "The position behind which to begin.",
                            schema = @Schema(type = "integer", format = "int64", minimum = "0", defaultValue = "0"))
                    @RequestParam(required = false)
                    @Nullable
                    Long after,
            @Parameter(
                            description = "Events at most.",
                            schema =
                                    @Schema(
                                            type = "integer",
                                            minimum = "1",
                                            maximum = "" + SIZE_MAX,
                                            defaultValue = "" + SIZE_DEFAULT))
                    @RequestParam(required = false)
                    @Nullable
                    Long size,
            Envelope envelope) {
        Reader reader = readers.readerOfLog(envelope);
        long from = after == null ? 0 : after;
        int eventsMax = eventsMax(size);
        List<StoredEvent> events = log.after(from, eventsMax);
        if (reader.mayReadWords()) {
            readers.prepareWords(
                    json.personsIn(events.stream().map(StoredEvent::payload).toList()));
        }
        long next = events.isEmpty() ? from : events.getLast().position();
        return ResponseEntity.ok()
                .header(HttpHeaders.LINK, "</api/events?after=%d&size=%d>; rel=\"next\"".formatted(next, eventsMax))
                .varyBy(HttpHeaders.ACCEPT)
                .body(new EventsPage(
                        events.stream().map(event -> shown(event, reader)).toList(), Long.toString(next)));
    }

    private static int eventsMax(@Nullable Long size) {
        if (size == null) {
            return SIZE_DEFAULT;
        }
        if (size < 1 || size > SIZE_MAX) {
            throw new InvalidInput("size", "must be a whole number from 1 to " + SIZE_MAX);
        }
        return size.intValue();
    }

    private CloudEvent shown(StoredEvent event, Reader reader) {
        Words words = readers.wordsFor(reader);
        String data = json.write(event.payload(), words);
        return CloudEvent.of(event, tenant, source, words, data);
    }
}
