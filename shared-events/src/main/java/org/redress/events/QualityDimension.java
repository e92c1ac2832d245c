package org.redress.events;

/** The five factors of service quality. Source: D-12. */
public enum QualityDimension {
    RELIABILITY,
    RESPONSIVENESS,
    ASSURANCE,
    EMPATHY,
    TANGIBLES
}
