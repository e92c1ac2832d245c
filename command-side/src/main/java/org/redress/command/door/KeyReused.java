package org.redress.command.door;

import org.axonframework.commandhandling.CommandExecutionException;

/** The Idempotency-Key came before, with another command. A refusal, not a fault: it has no stack trace. */
public final class KeyReused extends CommandExecutionException {
    private static final long serialVersionUID = 1L;

    KeyReused() {
        super("The Idempotency-Key was used for another command before.", null, null, false);
    }
}
