package org.redress.command.imports;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.redress.events.PersonId;

/** What a complaint is called elsewhere, and hence always here: the same row never becomes two complaints. */
record SourceIdentity(String tenant, String source, String sourceId) {

    /** A name-based UUID: it can be computed before anything is stored. */
    String complaintId() {
        return uuid("complaint");
    }

    /** An id for whoever complained; the source tells no two complaints of one person apart from those of two. */
    PersonId customer() {
        return new PersonId(uuid("customer"));
    }

    String caseNumber() {
        return source + "-" + sourceId;
    }

    private String uuid(String what) {
        String name = String.join("|", what, tenant, source, sourceId);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
