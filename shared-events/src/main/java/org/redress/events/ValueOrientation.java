package org.redress.events;

/** What matters most to the customer (价值取向). Source: D-07. */
public enum ValueOrientation {
    SPEED,
    RESPECT,
    MONEY_VALUE,
    RELIABILITY_CONVENIENCE,
    FLEXIBILITY,
    FAIRNESS
}
