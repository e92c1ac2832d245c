package org.redress.command.imports;

import org.redress.events.PersonId;
import org.redress.events.Role;

/**
 * Who lets a file be imported, as every event of it will say.
 *
 * @param onBehalfOf the opaque id of a unit or person
 */
record Initiator(PersonId actor, Role role, String onBehalfOf) {
    /** Whoever may start programs on the machine. */
    static final Initiator COMMAND_LINE = ofTheService("command-line");

    /** The service itself, at its first start. */
    static final Initiator FIRST_START = ofTheService("first-start");

    private static Initiator ofTheService(String name) {
        return new Initiator(new PersonId(name), Role.ADMINISTRATOR, name);
    }
}
