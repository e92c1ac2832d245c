package org.redress.command.organisation;

import org.axonframework.commandhandling.CommandExecutionException;
import org.redress.lifecycle.organisation.OrganisationRefusal;

/** The organisation stays as it is; why travels as the details. A refusal is no fault and has no stack trace. */
public final class OrganisationRefused extends CommandExecutionException {
    private static final long serialVersionUID = 1L;

    private final OrganisationRefusal refusal;

    OrganisationRefused(OrganisationRefusal refusal) {
        super(refusal.name(), null, refusal, false);
        this.refusal = refusal;
    }

    /** Why not. */
    public OrganisationRefusal refusal() {
        return refusal;
    }
}
