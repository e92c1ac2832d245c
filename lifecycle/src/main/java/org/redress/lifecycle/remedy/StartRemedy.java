package org.redress.lifecycle.remedy;

/** Record that what was agreed is being carried out. */
public record StartRemedy() {}
