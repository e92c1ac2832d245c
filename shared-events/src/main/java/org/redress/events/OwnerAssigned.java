package org.redress.events;

/** From now on this person answers for the case. Source: M-02, N-02. */
public record OwnerAssigned(Owner owner) implements OwnershipEvent {}
