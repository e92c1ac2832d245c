package org.redress.events;

/** What was found out: background, codes, facts, cause. */
public sealed interface InvestigationEvent extends ComplaintEvent
        permits BackgroundReviewed,
                ComplaintClassified,
                FactEstablished,
                RootCauseIdentified,
                CauseExplained,
                ResponsiblePersonInvolved,
                TechnicalAppraisalRequested,
                TechnicalAppraisalRecorded,
                MeritsDecided {}
