package org.redress.events;

import java.time.Instant;

/** The customer was called as promised, without the answer yet, and knows the new time. Source: R-017, SC-19. */
public record PromiseExtended(String promise, Instant dueAt, Channel channel, Personal explanation)
        implements PromiseEvent {}
