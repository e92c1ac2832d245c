package org.redress.standalone.architecture.flagged.lifecycle.closure;

/** Something of another slice. */
public record Ending() {}
