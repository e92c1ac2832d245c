package org.redress.events;

import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A source states that a complaint was made.
 *
 * @param source the name of the collection, for example {@code CFPB}
 * @param sourceId the id that the source gave it; where it gives none, one made of the row
 * @param customer an opaque id for whoever complained: the same again only where the source says that it is the same
 * @param channel the way it took, in our words; null when the source does not say
 * @param product what it is about, in the source's own words; also {@code subProduct}, {@code issue} and
 *     {@code subIssue}; null where the source has no such level
 * @param fields further structured columns in the source's own words, by our field name; no personal data
 * @param unit who has to answer, in the source's own words: an agency, a company; null when the source does not say
 * @param zone where the source's clock hangs, in which its moments have their day; null when it tells days only
 * @param words null when the source gives none
 */
public record SourceComplaintRecorded(
        String caseNumber,
        String source,
        String sourceId,
        PersonId customer,
        @Nullable Channel channel,
        @Nullable String product,
        @Nullable String subProduct,
        @Nullable String issue,
        @Nullable String subIssue,
        Map<String, String> fields,
        @Nullable String unit,
        @Nullable ZoneId zone,
        @Nullable SourceWords words)
        implements SourceEvent {
    public SourceComplaintRecorded {
        fields = Ordered.map(fields);
    }
}
