package org.redress.events;

/** A customer whom nobody reached was heard of again. Source: SC-14. */
public record ContactResumed(Channel channel, Personal note) implements ProgressEvent {}
