package org.redress.lifecycle.ownership;

/** Take the case over. */
public record AcceptTransfer() {}
