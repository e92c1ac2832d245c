package org.redress.query.upkeep;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether what a view shows of one complaint is what the fold of its history makes of it. It says nothing about whether
 * the history itself was ever changed.
 *
 * @param stored the row in the table; null where there is none, or nothing was compared
 * @param folded what the fold makes of the history up to the same event; null where nothing was compared
 * @param differing the fields in which they differ, and {@code version} or {@code position} where these do
 * @param events how many were folded
 * @param took for reading the row, reading the history and folding it
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RowProof(
        String view,
        Verdict verdict,
        @Nullable Side stored,
        @Nullable Side folded,
        List<String> differing,
        int events,
        Duration took) {

    /** What came of it. */
    public enum Verdict {
        /** The row is what the fold makes of the history. */
        EQUAL,
        /** It is not, or it is missing. */
        UNEQUAL,
        /** The view has not come to the first event of the complaint yet. */
        NOT_REACHED,
        /** The view has set the complaint aside and shows nothing of it as current. */
        SET_ASIDE,
        /** The rows of this view are not compared. */
        NOT_COMPARED
    }

    /**
     * One of the two that are compared.
     *
     * @param fingerprint SHA-256, in hexadecimal digits, of the content as JSON with sorted names
     */
    public record Side(long version, long position, String fingerprint) {}

    static RowProof without(View view, Verdict verdict, Duration took) {
        return new RowProof(view.name(), verdict, null, null, List.of(), 0, took);
    }
}
