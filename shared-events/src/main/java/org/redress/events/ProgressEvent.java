package org.redress.events;

/** What moves a complaint along its main way (region A), in the order of the procedure. */
public sealed interface ProgressEvent extends ComplaintEvent
        permits ComplaintReceived,
                ApologyAndAcknowledgementGiven,
                StatementRecorded,
                UnderstandingConfirmed,
                InvestigationBegun,
                AcknowledgementInherited,
                RemedyProposed,
                RemedyRejected,
                ProposalExpired,
                RemedyAccepted,
                AcceptanceWithdrawn,
                RemedyStarted,
                RemedyHeld,
                RemedyResumed,
                RemedyCompleted,
                CustomerMarkedUnreachable,
                ContactResumed,
                SatisfactionConfirmed,
                DissatisfactionReported,
                MisunderstandingCleared,
                ComplaintClosed,
                ComplaintReopened,
                InvestigationReopened,
                ComplaintWithdrawn,
                SourceEvent {}
