package org.redress.events;

/** How we met and spoke with the customer (region G). */
public sealed interface ContactEvent extends ComplaintEvent
        permits ConversationRelocated,
                ContactAttempted,
                ClosingApologyAndThanksGiven,
                ConversationClosed,
                RecordingAttached,
                UnreachableMessageSent {}
