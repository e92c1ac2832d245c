package org.redress.events;

/** Who else takes part in a case from outside. Source: D-17, P-64. */
public enum ThirdParty {
    GOVERNMENT,
    CONSUMER_ASSOCIATION,
    TECHNICAL_SUPERVISION,
    OTHER
}
