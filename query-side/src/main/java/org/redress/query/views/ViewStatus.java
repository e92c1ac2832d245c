package org.redress.query.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a view is doing, whichever processes keep its parts.
 *
 * @param codeVersion of the code that folds it
 * @param position up to which its rows are committed; null while it is stopped
 * @param lag events that it has yet to see; null while it is stopped
 * @param lagSeconds how long ago the first of them was recorded; 0 when it has seen all, null while it is stopped
 * @param rebuild the last making of its rows anew, under way or ended; null where there was none
 * @param canGoBack whether the rows that answered before are kept
 * @param deadLetters complaints that it has set aside, without those that were discarded
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ViewStatus(
        String view,
        int codeVersion,
        State state,
        @Nullable Long position,
        @Nullable Long lag,
        @Nullable Long lagSeconds,
        @Nullable Rebuild rebuild,
        boolean canGoBack,
        int deadLetters) {

    /** How long ago the first event was recorded that it has yet to see; null while it is stopped. */
    public @Nullable Duration age() {
        return lagSeconds == null ? null : Duration.ofSeconds(lagSeconds);
    }

    /** What a view can be doing. */
    enum State {
        /** It follows the log. */
        FOLLOWING,
        /** There is something to take up, and for some time nothing has been. */
        STALLED,
        /** An event stands in its way, or somebody stopped it. */
        STOPPED;

        /** Whether people see old rows without being told. */
        boolean isStandingStill() {
            return this == STALLED || this == STOPPED;
        }
    }
}
