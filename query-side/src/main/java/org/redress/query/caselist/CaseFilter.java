package org.redress.query.caselist;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.events.Channel;
import org.redress.events.ComplaintType;
import org.redress.events.PersonId;
import org.redress.events.Severity;
import org.redress.events.UnitId;
import org.redress.lifecycle.state.Stage;

/**
 * Which cases are asked for: those that meet every filter that is there.
 *
 * @param marks all of which they bear
 * @param received in which time they reached us; those whose receipt nobody can date did in none
 * @param number how the case numbers begin
 */
record CaseFilter(
        @Nullable Stage status,
        @Nullable PersonId owner,
        @Nullable UnitId unit,
        @Nullable Channel channel,
        @Nullable ComplaintType type,
        @Nullable Severity severity,
        Set<Mark> marks,
        Span received,
        @Nullable CaseNumberSearch number) {

    static final CaseFilter NONE = new CaseFilter(null, null, null, null, null, null, Set.of(), Span.EVER, null);

    CaseFilter {
        EnumSet<Mark> ordered = EnumSet.noneOf(Mark.class);
        ordered.addAll(marks);
        marks = Collections.unmodifiableSet(ordered);
    }

    /** A time from a moment, up to another; null where it has no end. */
    record Span(@Nullable Instant from, @Nullable Instant before) {
        static final Span EVER = new Span(null, null);
    }

    /**
     * Whether one index alone holds the cases that meet it, so that they can be counted. Whatever bears another mark is
     * open; a time is a stretch of any index.
     */
    boolean isOfOneIndex() {
        long others = marks.stream().filter(mark -> mark != Mark.OPEN).count();
        long given = Stream.of(status, owner, unit, channel, type, severity)
                .filter(Objects::nonNull)
                .count();
        boolean openCounts = others == 0 && marks.contains(Mark.OPEN);
        return number == null && given + others + (openCounts ? 1 : 0) <= 1;
    }
}
