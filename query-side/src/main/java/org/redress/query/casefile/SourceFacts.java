package org.redress.query.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redress.events.Answer;
import org.redress.events.Channel;
import org.redress.events.PersonId;
import org.redress.events.Personal;
import org.redress.events.SourceComplaintRecorded;
import org.redress.events.SourceDueDateRecorded;
import org.redress.events.SourceResponseRecorded;
import org.redress.events.SourceStatusRecorded;
import org.redress.events.SourceWords;

/**
 * What a source states about a case, in its own words; {@value #NOT_RECORDED} where it states nothing.
 *
 * @param customer an opaque id
 * @param channel the name of one of our channels
 * @param fields further columns of the source
 * @param unit who has to answer; null when the source does not say
 * @param zone where the source's clock hangs; null when it tells days only
 * @param words what the customer wrote; null when the source gives none
 * @param reported that the complaint was made
 * @param forwarded that it was sent to the company concerned; null when the source does not say so
 * @param due until when it had to be done with; null when the source does not say
 * @param standing how the case stands there; null when the source does not say
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
        @Nullable String unit,
        @Nullable ZoneId zone,
        @Nullable SourceWords words,
        Stamp reported,
        @Nullable Stamp forwarded,
        @Nullable DueDate due,
        @Nullable Standing standing,
        @Nullable Response response) {

    /** Stands for what the source does not say: no guess of ours ever does. */
    public static final String NOT_RECORDED = "NOT_RECORDED";

    /** Until when it had to be done with: a moment, or a day. */
    public record DueDate(@Nullable Instant dueAt, @Nullable LocalDate dueOn, Stamp stamp) {}

    /** How the case stands, in the source's words. */
    public record Standing(String status, @Nullable Personal remark, Stamp stamp) {}

    /** How the company answered. */
    public record Response(
            String response,
            String publicResponse,
            boolean closed,
            Answer timely,
            @Nullable Personal reply,
            Stamp stamp) {}

    static SourceFacts of(SourceComplaintRecorded e, Stamp stamp) {
        return new SourceFacts(
                e.source(),
                e.sourceId(),
                e.customer(),
                nameOf(e.channel()),
                orNotRecorded(e.product()),
                orNotRecorded(e.subProduct()),
                orNotRecorded(e.issue()),
                orNotRecorded(e.subIssue()),
                e.fields(),
                e.unit(),
                e.zone(),
                e.words(),
                stamp,
                null,
                null,
                null,
                null);
    }

    SourceFacts forwarded(Stamp stamp) {
        return with(stamp, due, standing, response);
    }

    SourceFacts due(SourceDueDateRecorded e, Stamp stamp) {
        return with(forwarded, new DueDate(e.dueAt(), e.dueOn(), stamp), standing, response);
    }

    SourceFacts standing(SourceStatusRecorded e, Stamp stamp) {
        return with(forwarded, due, new Standing(e.status(), e.remark(), stamp), response);
    }

    SourceFacts answered(SourceResponseRecorded e, Stamp stamp) {
        Response answer = new Response(
                orNotRecorded(e.response()),
                orNotRecorded(e.publicResponse()),
                e.closed(),
                e.timely(),
                e.reply(),
                stamp);
        return with(forwarded, due, standing, answer);
    }

    private SourceFacts with(
            @Nullable Stamp sent, @Nullable DueDate until, @Nullable Standing stands, @Nullable Response answer) {
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
                unit,
                zone,
                words,
                reported,
                sent,
                until,
                stands,
                answer);
    }

    private static String nameOf(@Nullable Channel channel) {
        return channel == null ? NOT_RECORDED : channel.name();
    }

    private static String orNotRecorded(@Nullable String statement) {
        return Objects.requireNonNullElse(statement, NOT_RECORDED);
    }
}
