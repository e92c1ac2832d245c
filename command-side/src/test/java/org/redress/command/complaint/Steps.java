package org.redress.command.complaint;

import org.redress.command.RunningCommandSide;
import org.redress.events.Role;

/** Bodies of steps, as a client sends them. */
final class Steps {
    static final String COMPLAINT = """
            {"channel": "PHONE", "customer": {"name": "Li Wei"}, "narrative": "It failed.",
             "demands": ["A gearbox that works."]}
            """;

    static final String APOLOGY = """
            {"apology": "We are sorry.", "channel": "PHONE", "expectedDuration": "P2D",
             "nextContactAt": "2199-01-01T00:00:00Z"}
            """;

    static final String FACT = """
            {"assertion": "There was no oil in it.", "basis": "CONFIRMED"}
            """;

    private Steps() {}

    /** Receives a complaint. */
    static String receive(RunningCommandSide side) {
        return side.post(Role.HANDLER, "/api/complaints", COMPLAINT)
                .json()
                .get("id")
                .asString();
    }
}
