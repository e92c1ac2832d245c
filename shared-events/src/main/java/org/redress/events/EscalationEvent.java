package org.redress.events;

/** How far up a case has climbed, and what was decided there (region D). */
public sealed interface EscalationEvent extends ComplaintEvent
        permits LeaderConsulted,
                ComplaintEscalated,
                EscalationBriefingPrepared,
                EscalationContactOpened,
                JointResolutionConvened,
                ThirdPartyCoordinated,
                FinalRulingGiven {}
