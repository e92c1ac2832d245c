package org.redress.analytics.sandbox;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Opens a snapshot so that its SQL reaches nothing else: read-only, no files, no network, no extensions, and the
 * configuration locked last, so that no statement can undo it.
 */
final class LockedDatabase {
    private LockedDatabase() {}

    static Connection open(Path snapshot, int memoryMebibytes, int threads) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("access_mode", "READ_ONLY");
        settings.setProperty("enable_external_access", "false");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("allow_community_extensions", "false");
        settings.setProperty("allow_persistent_secrets", "false");
        settings.setProperty("memory_limit", memoryMebibytes + "MiB");
        settings.setProperty("threads", Integer.toString(threads));
        // No spilling: a question that needs more memory is refused rather than written to the machine's disk.
        settings.setProperty("temp_directory", "");
        settings.setProperty("errors_as_json", "true");
        settings.setProperty("lock_configuration", "true");
        return DriverManager.getConnection("jdbc:duckdb:" + snapshot, settings);
    }
}
