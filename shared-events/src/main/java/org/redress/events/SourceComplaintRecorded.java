package org.redress.events;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A source states that a complaint was made.
 *
 * @param source the name of the collection, for example {@code CFPB}
 * @param sourceId the id that the source gave it
 * @param customer an opaque id for whoever complained; the source names nobody
 * @param channel the way it took, in our words; null when the source does not say
 * @param fields further structured columns in the source's own words, by our field name; no personal data
 */
public record SourceComplaintRecorded(
        String caseNumber,
        String source,
        String sourceId,
        PersonId customer,
        @Nullable Channel channel,
        String product,
        @Nullable String subProduct,
        String issue,
        @Nullable String subIssue,
        Map<String, String> fields)
        implements SourceEvent {
    public SourceComplaintRecorded {
        fields = Ordered.map(fields);
    }
}
