package org.redress.lifecycle.contact;

/** Say that the customer cannot be reached about the result. */
public record MarkUnreachable() {}
