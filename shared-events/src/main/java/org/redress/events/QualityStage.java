package org.redress.events;

/** When quality was asked about. Source: D-09. */
public enum QualityStage {
    AT_PURCHASE,
    AT_PROBLEM,
    AFTER_HANDLING,
    AT_FOLLOW_UP
}
