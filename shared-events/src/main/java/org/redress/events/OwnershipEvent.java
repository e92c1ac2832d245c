package org.redress.events;

/** Who answers for the case (region B). */
public sealed interface OwnershipEvent extends ComplaintEvent
        permits OwnerAssigned, TransferRequested, TransferAccepted, TransferRefused, ResponsibilityBounceDetected {}
