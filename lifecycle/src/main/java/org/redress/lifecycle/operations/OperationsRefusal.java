package org.redress.lifecycle.operations;

/** Why the service goes on as it does. Each has its own problem type over HTTP; none says anything personal. */
public enum OperationsRefusal {
    /** Only an administrator decides about the running of the service. */
    ADMINISTRATOR_ONLY,
    /** Somebody has discarded it already, with a reason that stands; another one is not dropped silently. */
    ALREADY_DISCARDED
}
