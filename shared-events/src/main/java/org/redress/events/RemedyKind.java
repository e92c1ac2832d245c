package org.redress.events;

/** What a remedy consists of. Source: D-16. */
public enum RemedyKind {
    EXPLANATION,
    APOLOGY,
    REPAIR,
    REPLACEMENT,
    PARTS,
    WARRANTY_CLAIM,
    RENTAL_CAR_FEE,
    TRANSPORT_SUBSIDY,
    VEHICLE_RETURN,
    VEHICLE_EXCHANGE,
    COMPENSATION,
    GOODWILL_SURPRISE,
    ALTERNATIVE,
    DECLINED_WITH_REASON,
    SERVICE_COMMITMENT
}
