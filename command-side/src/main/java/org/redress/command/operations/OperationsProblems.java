package org.redress.command.operations;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.redress.http.problem.Problem;
import org.redress.lifecycle.operations.OperationsRefusal;

/** Each refusal of a decision about the running of the service as a problem of its own type. */
final class OperationsProblems {
    private OperationsProblems() {}

    static Problem of(OperationsRefusal refusal) {
        String name = refusal.name().toLowerCase(Locale.ROOT).replace('_', '-');
        URI type = URI.create("urn:redress:problem:" + name);
        return switch (refusal) {
            case ADMINISTRATOR_ONLY ->
                new Problem(type, "Only an administrator decides about this", 403, null, List.of(), Map.of());
            case ALREADY_DISCARDED ->
                new Problem(type, "It is discarded already, with another reason", 409, null, List.of(), Map.of());
        };
    }
}
