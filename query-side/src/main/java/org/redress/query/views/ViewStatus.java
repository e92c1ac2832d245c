package org.redress.query.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How a view is doing in this process.
 *
 * @param codeVersion of the code that folds it
 * @param position up to which its rows are committed; null while it is stopped
 * @param lag events that it has yet to see
 * @param rebuildUntil the position at which a rebuild is done; null outside of one
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ViewStatus(
        String view,
        int codeVersion,
        State state,
        @Nullable Long position,
        @Nullable Long lag,
        @Nullable Long rebuildUntil) {

    /** What a view can be doing. */
    enum State {
        /** It follows the log. */
        FOLLOWING,
        /** Its rows are being made again from the first event on; until then some are missing. */
        REBUILDING,
        /** An event stands in its way, or somebody stopped it. */
        STOPPED
    }
}
