package org.redress.query.sandbox;

import java.util.Set;
import org.redress.analytics.sandbox.Telling;
import org.redress.analytics.store.Attribute;

/** What of the attributes of our own log analysts are told. Whatever is added to the log stays untold until it is named here. */
final class Told {
    /** Codes and names of things. A case's number is not among them: it is how people speak about one customer's case. */
    private static final Set<String> AS_IT_IS = Set.of(
            "source",
            "channel",
            "unit",
            "product",
            "subProduct",
            "issue",
            "subIssue",
            "type",
            "severity",
            "status",
            "taxonomyVersion",
            "policyVersion",
            "role");

    private static final Set<String> PEOPLE = Set.of("owner");

    private Told() {}

    static Telling of(Attribute attribute) {
        if (PEOPLE.contains(attribute.name())) {
            return Telling.PSEUDONYM;
        }
        return AS_IT_IS.contains(attribute.name()) ? Telling.AS_IT_IS : Telling.NOT;
    }
}
