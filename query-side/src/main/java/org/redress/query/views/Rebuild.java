package org.redress.query.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.query.upkeep.Build;

/**
 * How far the making of another edition of a view is.
 *
 * @param isPaused whether somebody has stopped it for now
 * @param position events that this phase has read, or rows that it has compared
 * @param until where the phase is done; 0 where nobody knows
 * @param perSecond events or rows, since the phase began
 * @param remaining of the phase; null where nobody knows
 * @param compared rows that were held against those that answer
 * @param differing of these, how many differ
 * @param sample some of those, by complaint or line
 * @param failure the types of what went wrong
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Rebuild(
        String view,
        Build.Kind kind,
        Build.Phase phase,
        boolean isPaused,
        long position,
        long until,
        long perSecond,
        @Nullable Duration remaining,
        Instant askedAt,
        long compared,
        long differing,
        List<String> sample,
        @Nullable String failure) {

    static Rebuild of(Build build) {
        long done = build.position() - build.begin();
        Duration took = build.beganAt() == null ? Duration.ZERO : Duration.between(build.beganAt(), build.changedAt());
        long perSecond = took.toMillis() <= 0 ? 0 : done * 1_000 / took.toMillis();
        long left = build.until() - build.position();
        return new Rebuild(
                build.view(),
                build.kind(),
                build.phase(),
                build.wish() == Build.Wish.PAUSE,
                build.position(),
                build.until(),
                perSecond,
                perSecond == 0 || left < 0 || !build.phase().isUnderWay() ? null : Duration.ofSeconds(left / perSecond),
                build.askedAt(),
                build.compared(),
                build.differing(),
                build.sample(),
                build.failure());
    }

    /** Whether there is something left to do, by the service or by a person. */
    public boolean isUnderWay() {
        return phase.isUnderWay();
    }

    /** Of the phase, in percent. */
    public long percent() {
        return until <= 0 ? 0 : Math.min(100, position * 100 / until);
    }
}
