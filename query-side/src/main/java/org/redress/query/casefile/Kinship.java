package org.redress.query.casefile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.events.ComplaintMerged;
import org.redress.events.ComplaintSplit;
import org.redress.events.DuplicateAbsorbed;
import org.redress.events.DuplicateReleased;
import org.redress.events.KinshipEvent;
import org.redress.events.MergeUndone;
import org.redress.events.Personal;
import org.redress.events.RecurrenceLinked;
import org.redress.events.SplitOffFrom;
import org.redress.events.SplitReturned;
import org.redress.events.SplitUndone;

/**
 * How the case belongs together with others (并案、拆分、再次发生).
 *
 * @param origin the case that it was split off from; null for a case of its own
 * @see "requirements M-41, R-109"
 */
public record Kinship(
        List<Merge> merges,
        List<Duplicate> duplicates,
        List<Split> splits,
        @Nullable Origin origin,
        List<Recurrence> recurrences) {

    static final Kinship EMPTY = new Kinship(List.of(), List.of(), List.of(), null, List.of());

    /** Work went on in another case; {@code undone} is null while it does. */
    public record Merge(
            String into,
            Personal reason,
            Stamp stamp,
            @Nullable Undoing undone) {}

    /** Another case turned out to be this one; {@code released} is null unless it was not after all. */
    public record Duplicate(
            String duplicate,
            @Nullable Instant clocksFrom,
            Stamp stamp,
            @Nullable Stamp released) {}

    /** Some of the case became one of its own; {@code returned} is null unless it came back. */
    public record Split(
            String into,
            Personal reason,
            Stamp stamp,
            @Nullable Stamp returned) {}

    /** Where the case came from; {@code undone} is null unless it went back. */
    public record Origin(
            String origin,
            @Nullable Instant clocksFrom,
            Stamp stamp,
            @Nullable Undoing undone) {}

    /** Why cases are together, or apart, after all. */
    public record Undoing(Personal reason, Stamp stamp) {}

    /** The same trouble again. */
    public record Recurrence(String earlier, Personal reason, Stamp stamp) {}

    Kinship after(KinshipEvent event, Stamp stamp) {
        Revision next = new Revision(this);
        switch (event) {
            case ComplaintMerged e -> next.merges = Entries.plus(merges, new Merge(e.into(), e.reason(), stamp, null));
            case MergeUndone e ->
                next.merges = Entries.lastRemarked(
                        merges,
                        last -> new Merge(last.into(), last.reason(), last.stamp(), new Undoing(e.reason(), stamp)));
            case DuplicateAbsorbed e ->
                next.duplicates = Entries.plus(duplicates, new Duplicate(e.duplicate(), e.clocksFrom(), stamp, null));
            case DuplicateReleased e ->
                next.duplicates = Entries.remarked(
                        duplicates,
                        one -> one.duplicate().equals(e.duplicate()) && one.released() == null,
                        one -> new Duplicate(one.duplicate(), one.clocksFrom(), one.stamp(), stamp));
            case ComplaintSplit e -> next.splits = Entries.plus(splits, new Split(e.into(), e.reason(), stamp, null));
            case SplitReturned e ->
                next.splits = Entries.remarked(
                        splits,
                        one -> one.into().equals(e.from()),
                        one -> new Split(one.into(), one.reason(), one.stamp(), stamp));
            case SplitOffFrom e -> next.origin = new Origin(e.origin(), e.clocksFrom(), stamp, null);
            case SplitUndone e ->
                next.origin = origin == null
                        ? null
                        : new Origin(
                                origin.origin(), origin.clocksFrom(), origin.stamp(), new Undoing(e.reason(), stamp));
            case RecurrenceLinked e ->
                next.recurrences = Entries.plus(recurrences, new Recurrence(e.earlier(), e.reason(), stamp));
        }
        return next.kinship();
    }

    /** The next part while one event is written into it. */
    private static final class Revision {
        private List<Merge> merges;
        private List<Duplicate> duplicates;
        private List<Split> splits;
        private @Nullable Origin origin;
        private List<Recurrence> recurrences;

        Revision(Kinship kinship) {
            merges = kinship.merges;
            duplicates = kinship.duplicates;
            splits = kinship.splits;
            origin = kinship.origin;
            recurrences = kinship.recurrences;
        }

        Kinship kinship() {
            return new Kinship(merges, duplicates, splits, origin, recurrences);
        }
    }
}
