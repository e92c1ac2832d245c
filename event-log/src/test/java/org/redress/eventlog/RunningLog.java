package org.redress.eventlog;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.flywaydb.core.Flyway;
import org.redress.eventlog.personal.PersonalVault;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The module as an application starts it, on one database, with a fixed clock. */
public final class RunningLog implements AutoCloseable {
    public static final Instant NOW = Instant.parse("2026-03-04T05:06:07.123456Z");

    private final ConfigurableApplicationContext context;

    private RunningLog(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static RunningLog on(TestDatabase database, Path folder) {
        return on(database.empty(folder), folder);
    }

    /** @param views further configuration classes, for example a projection */
    public static RunningLog on(RedressDatabase database, Path folder, Class<?>... views) {
        return start(database, folder, List.of(), views);
    }

    public static RunningLog start(RedressDatabase database, Path folder, List<String> settings, Class<?>... views) {
        List<String> arguments = new ArrayList<>(settings);
        arguments.add("--redress.data-folder=" + folder);
        arguments.add("--redress.database.username=" + database.username());
        arguments.add("--redress.database.password=" + database.password());
        if (database.url() != null) {
            arguments.add("--redress.database.url=" + database.url());
        }
        SpringApplication application = new SpringApplicationBuilder(Application.class)
                .sources(views)
                .web(WebApplicationType.NONE)
                .properties("spring.main.banner-mode=off", "logging.level.root=warn")
                .build();
        return new RunningLog(application.run(arguments.toArray(String[]::new)));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public EventHistory history() {
        return bean(EventHistory.class);
    }

    public EventStore store() {
        return bean(EventStore.class);
    }

    public PersonalVault vault() {
        return bean(PersonalVault.class);
    }

    public JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    /** As whoever owns the tables: sees and may do more than the service. */
    public JdbcClient ownersJdbc() {
        return JdbcClient.create(bean(Flyway.class).getConfiguration().getDataSource());
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(EventLogConfiguration.class)
    static class Application {
        @Bean
        @Primary
        Clock fixedClock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }
    }
}
