package org.redress.eventlog.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.Installation;
import org.redress.eventlog.RedressDatabase;
import org.redress.eventlog.embedded.EmbeddedDatabase;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Which installation a command means: by its arguments, the environment and the files of settings, as the service reads
 * them.
 */
final class Settings {
    private final List<String> arguments;
    private final Installation installation;
    private final RedressDatabase database;
    private final @Nullable String owner;
    private final @Nullable String ownersPassword;

    /** @param arguments each {@code --NAME=VALUE} */
    Settings(List<String> arguments) {
        this.arguments = List.copyOf(arguments);
        try (ConfigurableApplicationContext context = start(Bound.class)) {
            installation = context.getBean(Installation.class);
            database = context.getBean(RedressDatabase.class);
            owner = context.getEnvironment().getProperty("spring.flyway.user");
            ownersPassword = context.getEnvironment().getProperty("spring.flyway.password");
        }
    }

    Installation installation() {
        return installation;
    }

    boolean isEmbedded() {
        return database.url() == null;
    }

    /** The same but for one setting. */
    Settings with(String name, String value) {
        List<String> changed = new ArrayList<>(arguments);
        changed.removeIf(argument -> argument.startsWith("--" + name + "="));
        changed.add("--" + name + "=" + value);
        return new Settings(changed);
    }

    /** Some parts of the application with these settings; what goes wrong is the caller's to tell. */
    ConfigurableApplicationContext start(Class<?>... parts) {
        return new SpringApplicationBuilder(parts)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                // What goes wrong is told in a sentence, and what these two warn of is nothing to whoever gave a
                // command.
                .properties(
                        "logging.level.root=warn",
                        "logging.level.org.springframework.boot.SpringApplication=off",
                        "logging.level.org.flywaydb=error",
                        "logging.level.com.zaxxer.hikari=error")
                .run(arguments.toArray(String[]::new));
    }

    /** Lets somebody use the database as whoever owns the tables, and closes it again. */
    void asOwner(Consumer<DataSource> use) {
        String url = database.url();
        if (url == null) {
            try (EmbeddedDatabase embedded = (EmbeddedDatabase) database.connect(installation.dataFolder())) {
                use.accept(embedded.owner());
            }
            return;
        }
        boolean named = owner != null && !owner.isBlank();
        DataSource source = new DriverManagerDataSource(
                url,
                named ? String.valueOf(owner) : database.username(),
                named && ownersPassword != null ? ownersPassword : database.password());
        requireReachable(source);
        use.accept(source);
    }

    private static void requireReachable(DataSource source) {
        try (Connection connection = source.getConnection()) {
            connection.getMetaData();
        } catch (SQLException e) {
            throw new BackupFailed("The database cannot be reached (SQLState " + e.getSQLState() + ").", e);
        }
    }

    /** The settings and nothing else. */
    @EnableConfigurationProperties({Installation.class, RedressDatabase.class})
    static class Bound {}
}
