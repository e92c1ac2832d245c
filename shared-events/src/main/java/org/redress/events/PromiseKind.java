package org.redress.events;

/** What a promise came with. */
public enum PromiseKind {
    /** The next contact, told with the acknowledgement (M-05). */
    NEXT_CONTACT,
    /** The day of the remedy, told with the proposal (M-13). */
    REMEDY_EXECUTION,
    /** When we come back to a demand that cannot be met now (M-17). */
    DEFERRED_DEMAND,
    /** Made for itself (M-30). */
    OF_ITS_OWN
}
