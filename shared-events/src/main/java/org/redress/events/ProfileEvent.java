package org.redress.events;

/** What kind of person the customer is; under the customer's key, and erased with it. */
public sealed interface ProfileEvent extends ComplaintEvent
        permits ValueOrientationRecorded, CustomerNeedsRecorded, BehaviouralStyleRecorded {}
