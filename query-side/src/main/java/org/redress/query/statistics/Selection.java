package org.redress.query.statistics;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a figure is about; every condition that is given must be met. A value that is given and empty asks for the
 * cases in which nothing was recorded.
 *
 * @param milestone which the cases have passed, in the days between {@code from} and {@code before}; null means receipt
 * @param undated asks for the cases of which nobody knows when they passed it
 * @param field the name of a field of a source, for {@code fieldValue} and for grouping
 */
record Selection(
        @Nullable Milestone milestone,
        @Nullable LocalDate from,
        @Nullable LocalDate before,
        @Nullable Boolean undated,
        @Nullable String source,
        @Nullable String channel,
        @Nullable String unit,
        @Nullable String product,
        @Nullable String subProduct,
        @Nullable String issue,
        @Nullable String subIssue,
        @Nullable String status,
        @Nullable String response,
        @Nullable String verdict,
        @Nullable String closing,
        @Nullable String type,
        @Nullable String field,
        @Nullable String fieldValue) {

    static final Selection EVERYTHING = new Selection(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** What by which dimension; the value of {@link Dimension#FIELD} is that of the field named. */
    Map<Dimension, String> values() {
        Map<Dimension, String> values = new EnumMap<>(Dimension.class);
        put(values, Dimension.SOURCE, source);
        put(values, Dimension.CHANNEL, channel);
        put(values, Dimension.UNIT, unit);
        put(values, Dimension.PRODUCT, product);
        put(values, Dimension.SUB_PRODUCT, subProduct);
        put(values, Dimension.ISSUE, issue);
        put(values, Dimension.SUB_ISSUE, subIssue);
        put(values, Dimension.STATUS, status);
        put(values, Dimension.RESPONSE, response);
        put(values, Dimension.VERDICT, verdict);
        put(values, Dimension.CLOSING, closing);
        put(values, Dimension.TYPE, type);
        put(values, Dimension.FIELD, fieldValue);
        return values;
    }

    Milestone milestoneOrReceipt() {
        return milestone == null ? Milestone.RECEIVED : milestone;
    }

    boolean isUndated() {
        return Boolean.TRUE.equals(undated);
    }

    /** The same cases, their days taken for those of another milestone. */
    Selection at(Milestone other) {
        return with(other, from, before, undated);
    }

    /** The same cases without regard to days, of which nobody knows when they passed the milestone. */
    Selection undatedAt() {
        return with(milestone, null, null, true);
    }

    private Selection with(
            @Nullable Milestone otherMilestone,
            @Nullable LocalDate otherFrom,
            @Nullable LocalDate otherBefore,
            @Nullable Boolean otherUndated) {
        return new Selection(
                otherMilestone,
                otherFrom,
                otherBefore,
                otherUndated,
                source,
                channel,
                unit,
                product,
                subProduct,
                issue,
                subIssue,
                status,
                response,
                verdict,
                closing,
                type,
                field,
                fieldValue);
    }

    /** Whether it leaves out no case. */
    boolean isEverything() {
        return parameters().isEmpty();
    }

    /** As an address asks for it. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "milestone", milestone);
        put(parameters, "from", from);
        put(parameters, "before", before);
        put(parameters, "undated", isUndated() ? "true" : null);
        put(parameters, "field", field);
        values().forEach((dimension, value) -> parameters.put(dimension.parameter(), value));
        return parameters;
    }

    private static <K> void put(Map<K, String> values, K key, @Nullable Object value) {
        if (value != null) {
            values.put(key, value.toString());
        }
    }
}
