package org.redress.events;

/** What the customer wants, and what became of each demand. */
public sealed interface DemandEvent extends ComplaintEvent
        permits DemandStated,
                DemandDeclined,
                DemandDeferred,
                CounterDemandRecorded,
                DemandReinstated,
                DemandMoved,
                DemandReturned {}
