package org.redress.events;

/** The one who was asked declined; the owner stays. Source: M-34. */
public record TransferRefused(PersonId by, Personal reason) implements OwnershipEvent {}
