package org.redress.command.imports;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.redress.events.PersonId;

/** What a complaint is called elsewhere, and hence always here: the same row never becomes two complaints. */
record SourceIdentity(String tenant, String source, String sourceId) {
    /** Of a million cases, two have the same number once in five hundred such files. */
    private static final int HASH_CHARACTERS = 12;

    /** A name-based UUID: it can be computed before anything is stored. */
    String complaintId() {
        return uuid("complaint");
    }

    /** An id for whoever complained; the source tells no two complaints of one person apart from those of two. */
    PersonId customer() {
        return new PersonId(uuid("customer"));
    }

    /** The name of a row that is its hash is cut, or nobody could say it; its ordinal stays. */
    String caseNumber() {
        return sourceId.length() > MappedRow.ID_CHARACTERS_MAX
                ? source + "-" + sourceId.substring(0, HASH_CHARACTERS) + sourceId.substring(sourceId.lastIndexOf('-'))
                : source + "-" + sourceId;
    }

    private String uuid(String what) {
        String name = String.join("|", what, tenant, source, sourceId);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
