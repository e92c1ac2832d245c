package org.redress.command.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.redress.eventlog.personal.PersonalVault;
import org.redress.events.PersonId;

/** Opens files of the spool for reading, for this tenant and as of now. */
final class FileReading {
    private final ImportSpool spool;
    private final String tenant;
    private final PersonalVault vault;
    private final Clock clock;

    FileReading(ImportSpool spool, String tenant, PersonalVault vault, Clock clock) {
        this.spool = spool;
        this.tenant = tenant;
        this.vault = vault;
        this.clock = clock;
    }

    /** @throws FileRejected when the file does not begin as it is to be read */
    MappedFile open(String importId, ReadAs readAs) throws IOException, FileRejected {
        return MappedFile.open(
                () -> spool.open(importId),
                readAs.mapping(),
                new MappedFile.Reading(tenant, clock.instant(), this::personOf));
    }

    /** The same for the same customer of the same source; without the tenant's secret nobody can tell whose it is. */
    private PersonId personOf(String source, String customer) {
        String secret = vault.fingerprint(String.join("|", "customer of a source", source, customer));
        return new PersonId(
                UUID.nameUUIDFromBytes(secret.getBytes(StandardCharsets.UTF_8)).toString());
    }
}
