package org.redress.query.events;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.databind.json.JsonMapper;

/** Writes a part of the log in the JSON batch format of CloudEvents: a bare array, which is all that the format allows. */
final class CloudEventsBatch extends AbstractHttpMessageConverter<EventsPage> {
    static final String MEDIA_TYPE = "application/cloudevents-batch+json";

    private final JsonMapper json;

    CloudEventsBatch(JsonMapper json) {
        super(MediaType.parseMediaType(MEDIA_TYPE));
        this.json = json;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == EventsPage.class;
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType form) {
        return false;
    }

    @Override
    protected EventsPage readInternal(Class<? extends EventsPage> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("Nobody sends us events", message);
    }

    @Override
    protected void writeInternal(EventsPage page, HttpOutputMessage message) throws IOException {
        json.writeValue(message.getBody(), page.items());
    }
}
