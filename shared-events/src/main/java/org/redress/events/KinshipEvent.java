package org.redress.events;

/** How the case belongs together with others: the same one twice, one of two, the same again. */
public sealed interface KinshipEvent extends ComplaintEvent
        permits ComplaintMerged,
                DuplicateAbsorbed,
                MergeUndone,
                DuplicateReleased,
                ComplaintSplit,
                SplitOffFrom,
                SplitUndone,
                SplitReturned,
                RecurrenceLinked {}
