package org.redress.query.upkeep;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another edition of a view on its way to answer.
 *
 * @param phase how far it has come
 * @param wish what is wanted of it
 * @param isAnyway whether it shall answer though its rows differ from those that do
 * @param begin the position from which this phase reads
 * @param position up to which it has read
 * @param until where the phase is done
 * @param beganAt when the phase began; null before the first
 * @param compared rows that were held against those that answer
 * @param differing of these, how many differ
 * @param sample some of those, by complaint or line
 * @param failure the types of what went wrong; null unless it failed
 */
public record Build(
        String view,
        int edition,
        Kind kind,
        Phase phase,
        Wish wish,
        boolean isAnyway,
        long begin,
        long position,
        long until,
        Instant askedAt,
        @Nullable Instant beganAt,
        Instant changedAt,
        long compared,
        long differing,
        List<String> sample,
        @Nullable String failure) {
    /** Differing rows that are named. */
    public static final int SAMPLE_MAX = 20;

    /** Where the rows come from. */
    public enum Kind {
        /** All of them out of the log. */
        ANEW,
        /** The rows that answered before, followed to the head of the log. */
        BACK
    }

    /** How far it has come, in this order. */
    public enum Phase {
        /** Asked for. */
        QUEUED,
        /** The log is read up to where it ended when this began. */
        FILLING,
        /** What has happened since is followed. */
        CATCHING_UP,
        /** Its rows are held against those that answer. */
        COMPARING,
        /** They differ: an administrator decides. */
        DIFFERING,
        /** It answers. */
        DONE,
        /** It was given up; the other goes on answering. */
        CANCELLED,
        /** It could not be made; the other goes on answering. */
        FAILED;

        /** Whether there is something left to do, by the service or by a person. */
        public boolean isUnderWay() {
            return compareTo(DONE) < 0;
        }
    }

    /** What is wanted of it. */
    public enum Wish {
        GO,
        PAUSE,
        CANCEL
    }

    /** The same for another edition. */
    public Build of(Edition other) {
        return new Build(
                view,
                other.number(),
                kind,
                phase,
                wish,
                isAnyway,
                begin,
                position,
                until,
                askedAt,
                beganAt,
                changedAt,
                compared,
                differing,
                sample,
                failure);
    }

    /** The same in a phase that begins now. */
    public Build in(Phase next, long from, long to, Instant now) {
        return new Build(
                view, edition, kind, next, wish, isAnyway, from, from, to, askedAt, now, now, compared, differing,
                sample, failure);
    }

    /** The same after reading on. */
    public Build at(long reached, long to, Instant now) {
        return new Build(
                view, edition, kind, phase, wish, isAnyway, begin, reached, to, askedAt, beganAt, now, compared,
                differing, sample, failure);
    }

    /** The same with what the comparison told. */
    public Build with(long nowCompared, long nowDiffering, List<String> some, Instant now) {
        return new Build(
                view,
                edition,
                kind,
                phase,
                wish,
                isAnyway,
                begin,
                position,
                until,
                askedAt,
                beganAt,
                now,
                nowCompared,
                nowDiffering,
                some.stream().limit(SAMPLE_MAX).toList(),
                failure);
    }

    /** The same at its end. */
    public Build ended(Phase end, @Nullable String why, Instant now) {
        return new Build(
                view, edition, kind, end, wish, isAnyway, begin, position, until, askedAt, beganAt, now, compared,
                differing, sample, why);
    }
}
