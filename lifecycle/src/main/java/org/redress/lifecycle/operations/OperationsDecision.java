package org.redress.lifecycle.operations;

import org.redress.events.OperationsEvent;

/** What comes of a command about the running of the service. A refusal is an answer, not an error. */
public sealed interface OperationsDecision {
    /** It happens. */
    record Accepted(OperationsEvent event) implements OperationsDecision {}

    /** It may not be. */
    record Refused(OperationsRefusal refusal) implements OperationsDecision {}
}
