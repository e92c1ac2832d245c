package org.redress.events;

/** What moves a complaint along its main way (region A), in the order of the procedure. */
public sealed interface ProgressEvent extends ComplaintEvent
        permits ComplaintReceived,
                ApologyAndAcknowledgementGiven,
                StatementRecorded,
                UnderstandingConfirmed,
                RemedyProposed,
                RemedyRejected,
                RemedyAccepted,
                AcceptanceWithdrawn,
                RemedyStarted,
                RemedyHeld,
                RemedyResumed,
                RemedyCompleted,
                SatisfactionConfirmed,
                DissatisfactionReported,
                MisunderstandingCleared,
                ComplaintClosed,
                ComplaintReopened,
                ComplaintWithdrawn,
                SourceEvent {}
