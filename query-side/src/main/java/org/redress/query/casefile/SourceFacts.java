package org.redress.query.casefile;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redress.events.Answer;
import org.redress.events.Channel;
import org.redress.events.PersonId;
import org.redress.events.SourceComplaintRecorded;
import org.redress.events.SourceResponseRecorded;

/**
 * What a source states about a case, in its own words; {@value #NOT_RECORDED} where it states nothing.
 *
 * @param customer an opaque id, the source names nobody
 * @param channel the name of one of our channels
 * @param fields further columns of the source
 * @param reported that the complaint was made
 * @param forwarded that it was sent to the company concerned; null when the source does not say so
 * @param response the company's answer; null when the source has none
 */
public record SourceFacts(
        String source,
        String sourceId,
        PersonId customer,
        String channel,
        String product,
        String subProduct,
        String issue,
        String subIssue,
        Map<String, String> fields,
        Stamp reported,
        @Nullable Stamp forwarded,
        @Nullable Response response) {

    /** Stands for what the source does not say: no guess of ours ever does. */
    public static final String NOT_RECORDED = "NOT_RECORDED";

    /** How the company answered. */
    public record Response(String response, String publicResponse, boolean closed, Answer timely, Stamp stamp) {}

    static SourceFacts of(SourceComplaintRecorded e, Stamp stamp) {
        return new SourceFacts(
                e.source(),
                e.sourceId(),
                e.customer(),
                nameOf(e.channel()),
                e.product(),
                orNotRecorded(e.subProduct()),
                e.issue(),
                orNotRecorded(e.subIssue()),
                e.fields(),
                stamp,
                null,
                null);
    }

    SourceFacts forwarded(Stamp stamp) {
        return new SourceFacts(
                source,
                sourceId,
                customer,
                channel,
                product,
                subProduct,
                issue,
                subIssue,
                fields,
                reported,
                stamp,
                response);
    }

    SourceFacts answered(SourceResponseRecorded e, Stamp stamp) {
        Response answer = new Response(
                orNotRecorded(e.response()), orNotRecorded(e.publicResponse()), e.closed(), e.timely(), stamp);
        return new SourceFacts(
                source,
                sourceId,
                customer,
                channel,
                product,
                subProduct,
                issue,
                subIssue,
                fields,
                reported,
                forwarded,
                answer);
    }

    private static String nameOf(@Nullable Channel channel) {
        return channel == null ? NOT_RECORDED : channel.name();
    }

    private static String orNotRecorded(@Nullable String statement) {
        return Objects.requireNonNullElse(statement, NOT_RECORDED);
    }
}
