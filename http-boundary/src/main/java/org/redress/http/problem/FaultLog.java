package org.redress.http.problem;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log, once, of what went wrong inside, and the caller a code to find it by. */
final class FaultLog {
    private static final Logger LOG = LoggerFactory.getLogger(FaultLog.class);

    private FaultLog() {}

    /**
     * Logs a bug and gives the problem to answer with.
     *
     * @param place the endpoint's pattern, without the values in it
     * @param complaintId the case it happened to, where there is one
     */
    static Problem ofBug(Throwable bug, String place, @Nullable String complaintId) {
        String code = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        LOG.error("Bug {} at {}, complaint {}", code, place, complaintId, new MuteTrace(bug));
        return ProblemKind.INTERNAL_FAULT.problem().with("code", code);
    }

    /** Logs a fault of something that we need, in a line, and gives the problem to answer with. */
    static Problem ofFault(Throwable fault, String place) {
        LOG.warn("Not available at {}: {}", place, fault.getClass().getName());
        return ProblemKind.UNAVAILABLE.problem();
    }

    /** Types and frames of a fault and its causes, without their messages: those may hold what people typed. */
    private static final class MuteTrace extends Throwable {
        private static final long serialVersionUID = 1L;

        /** Deep enough for any framework; ends a chain that bites its tail. */
        private static final int CAUSES_MAX = 10;

        MuteTrace(Throwable spoken) {
            this(spoken, CAUSES_MAX);
        }

        private MuteTrace(Throwable spoken, int causesLeft) {
            super(spoken.getClass().getName(), causeOf(spoken, causesLeft));
            setStackTrace(spoken.getStackTrace());
        }

        private static @Nullable Throwable causeOf(Throwable spoken, int causesLeft) {
            Throwable cause = spoken.getCause();
            return cause == null || causesLeft == 0 ? null : new MuteTrace(cause, causesLeft - 1);
        }
    }
}
