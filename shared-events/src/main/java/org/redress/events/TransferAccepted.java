package org.redress.events;

/** The one who was asked took over. Source: M-34. */
public record TransferAccepted(Owner owner) implements OwnershipEvent {}
