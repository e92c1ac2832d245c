package org.redress.events;

/** What a file of another system states about a case: it reports, it decides nothing. */
public sealed interface SourceEvent extends ProgressEvent
        permits SourceComplaintRecorded,
                SourceForwardingRecorded,
                SourceDueDateRecorded,
                SourceStatusRecorded,
                SourceResponseRecorded,
                SourceClosureRecorded {}
