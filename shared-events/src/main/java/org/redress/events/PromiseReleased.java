package org.redress.events;

/** What was promised fell away with the proposal that it came with. */
public record PromiseReleased(String promise) implements PromiseEvent {}
