package org.redress.events;

/** The time came and nobody called. Source: R-017, SC-19. */
public record PromiseBroken(String promise) implements PromiseEvent {}
