package org.redress.standalone.architecture.flagged.util;

/** A package that is named after nothing. */
public record SaysNothing() {}
