package org.redress.events;

/** The customer did not answer a proposal in its time. */
public record ProposalExpired(int proposal) implements ProgressEvent {}
