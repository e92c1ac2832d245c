package org.redress.events;

/** Why a remedy waits. The last three are the excuses of R-020: allowed, visible, warned about. Source: D-32. */
public enum HoldReason {
    APPOINTMENT_NOT_DUE,
    PARTS_NOT_ARRIVED,
    THIRD_PARTY,
    CUSTOMER_UNAVAILABLE,
    AWAITING_SUPERIOR_INSTRUCTION,
    ASK_SUPERIOR,
    AWAIT_COMPANY_INSTRUCTION,
    AWAIT_MANUFACTURER_APPRAISAL;

    /** Whether this is a reason that customers hear as an excuse. Source: R-020, N-11. */
    public boolean isExcuse() {
        return compareTo(ASK_SUPERIOR) >= 0;
    }
}
