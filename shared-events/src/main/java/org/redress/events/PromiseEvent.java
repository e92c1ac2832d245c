package org.redress.events;

/** What we said we would do, and by when (region G). */
public sealed interface PromiseEvent extends ComplaintEvent
        permits PromiseMade, PromiseFulfilled, PromiseReleased, PromiseExtended, PromiseBroken {}
