package org.redress.events;

/** An accident or a grave defect, and how fast an engineer came (region E). */
public sealed interface EmergencyEvent extends ComplaintEvent
        permits EmergencyDeclared,
                EmergencyContactAttempted,
                EmergencySupportRequested,
                EngineerEtaConfirmed,
                CustomerInformedOfEta,
                ShopEntryScheduled,
                EngineerArrived,
                EmergencyAppraised,
                EmergencyStoodDown {}
