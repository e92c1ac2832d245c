package org.redress.events;

/** An authority, an association or somebody else from outside was dealt with. Source: SC-25, R-088. */
public record ThirdPartyCoordinated(ThirdParty party, Personal result) implements EscalationEvent {}
