package org.redress.events;

/** Where a root cause lies. Source: D-06. */
public enum CauseDimension {
    PEOPLE,
    ORGANIZATION,
    TECHNOLOGY,
    MISUNDERSTANDING,
    SUPPLIER,
    POLICY,
    SYSTEM_FAULT
}
