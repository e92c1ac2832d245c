package org.redress.events;

/** What the complaint is about (发生投诉的类型). Several types make it a multiple complaint (多元投诉). Source: D-02. */
public enum ComplaintType {
    PRODUCT,
    REPAIR_SKILL,
    REPAIR_FEE,
    RECEPTION,
    PURCHASE,
    PARTS,
    WARRANTY,
    QUALITY_OBJECTION,
    ONLINE_PAYMENT,
    SYSTEM_FAULT
}
