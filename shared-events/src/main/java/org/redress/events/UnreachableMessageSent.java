package org.redress.events;

/** A customer whom nobody reached was written to. Source: M-27. */
public record UnreachableMessageSent(Channel channel, Personal message) implements ContactEvent {}
