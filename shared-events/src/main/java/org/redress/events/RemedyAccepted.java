package org.redress.events;

import org.jspecify.annotations.Nullable;

/** The customer agreed to the outline of one option; details came after. Source: M-14. */
public record RemedyAccepted(String option, @Nullable Personal details) implements ProgressEvent {}
