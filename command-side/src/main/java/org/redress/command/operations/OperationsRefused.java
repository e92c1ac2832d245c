package org.redress.command.operations;

import org.axonframework.commandhandling.CommandExecutionException;
import org.redress.lifecycle.operations.OperationsRefusal;

/** The service goes on as it does; why travels as the details. A refusal is no fault and has no stack trace. */
public final class OperationsRefused extends CommandExecutionException {
    private static final long serialVersionUID = 1L;

    private final OperationsRefusal refusal;

    OperationsRefused(OperationsRefusal refusal) {
        super(refusal.name(), null, refusal, false);
        this.refusal = refusal;
    }

    /** Why not. */
    public OperationsRefusal refusal() {
        return refusal;
    }
}
