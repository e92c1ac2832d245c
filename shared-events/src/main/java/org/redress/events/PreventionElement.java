package org.redress.events;

/** What a prevention plan changes (预防机制). Source: D-27, P-48. */
public enum PreventionElement {
    DEDICATED_STAFF,
    PROCESS,
    INTERNAL_AUDIT,
    TRAINING,
    CUSTOMER_EDUCATION
}
