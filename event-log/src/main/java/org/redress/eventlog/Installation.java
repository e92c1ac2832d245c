package org.redress.eventlog;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where this process lives and for whom it works.
 *
 * @param tenant whose log it reads and writes
 * @param dataFolder what it keeps beside an external database; relative to the working directory
 * @param keysFile the tenant's secrets; null means {@code redress.key} in the data folder
 */
@ConfigurationProperties("redress")
public record Installation(
        @DefaultValue("default") String tenant,
        @DefaultValue("redress-data") Path dataFolder,
        @Nullable Path keysFile) {
    private static final Pattern TENANT = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    public Installation {
        if (!TENANT.matcher(tenant).matches()) {
            throw new IllegalArgumentException(
                    "redress.tenant must be lower-case letters, digits and hyphens, at most 64");
        }
    }

    /** The place of the key file, wherever it was named. */
    public Path keyFile() {
        return keysFile == null ? dataFolder.resolve("redress.key") : keysFile;
    }
}
