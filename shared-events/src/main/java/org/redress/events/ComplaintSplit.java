package org.redress.events;

/** Some of what the customer wants is a case of its own. */
public record ComplaintSplit(String into, Personal reason) implements KinshipEvent {}
