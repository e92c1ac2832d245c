package org.redress.command.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redress.eventlog.EventMetadata;
import org.redress.eventlog.NewComplaint;
import org.redress.eventlog.personal.PersonalVault;
import org.redress.lifecycle.policy.ComplaintPolicy;

/** What every imported fact tells about its origin. */
final class FactMetadata {
    private final PersonalVault vault;
    private final ComplaintPolicy policy;

    FactMetadata(PersonalVault vault, ComplaintPolicy policy) {
        this.vault = vault;
        this.policy = policy;
    }

    /** A row's complaint as the log takes it. */
    NewComplaint complaint(Import running, ReadRow.Usable row) {
        Map<String, String> origin = origin(running, row);
        List<NewComplaint.Fact> facts = row.facts().stream()
                .map(fact -> new NewComplaint.Fact(fact.event(), at(fact, origin)))
                .toList();
        return new NewComplaint(row.complaintId(), facts);
    }

    private Map<String, String> origin(Import running, ReadRow.Usable row) {
        Map<String, String> origin = new HashMap<>();
        origin.put(EventMetadata.TENANT, row.identity().tenant());
        origin.put(EventMetadata.ACTOR, running.initiator().actor().value());
        origin.put(EventMetadata.ROLE, running.initiator().role().name());
        origin.put(EventMetadata.ON_BEHALF_OF, running.initiator().onBehalfOf());
        origin.put(EventMetadata.COMMAND_ID, vault.fingerprint("import row|" + running.id() + "|" + row.line()));
        origin.put(EventMetadata.CORRELATION_ID, running.id());
        origin.put(EventMetadata.POLICY_VERSION, policy.version());
        origin.put(EventMetadata.SOURCE, row.identity().source());
        origin.put(EventMetadata.IMPORT_ID, running.id());
        origin.put(EventMetadata.LINE, Long.toString(row.line()));
        return origin;
    }

    private static Map<String, String> at(SourceFact fact, Map<String, String> origin) {
        Map<String, String> metadata = new HashMap<>(origin);
        metadata.putAll(fact.occurred().asMetadata());
        return metadata;
    }
}
