package org.redress.events;

/** How the same problem is kept from coming back (region H). */
public sealed interface PreventionEvent extends ComplaintEvent
        permits RecurrencePreventionPlanned,
                PreventionNotRequired,
                PreventionApproved,
                PreventionImplemented,
                PreventionVerified,
                PreventionFoundIneffective {}
