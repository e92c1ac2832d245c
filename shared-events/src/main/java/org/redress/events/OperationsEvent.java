package org.redress.events;

/** What administrators decide about the running of the service itself; one stream per tenant. */
public sealed interface OperationsEvent permits DeadLetterDiscarded {}
