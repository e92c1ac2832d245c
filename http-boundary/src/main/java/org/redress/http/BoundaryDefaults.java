package org.redress.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.ResourcePropertySource;

/**
 * Brings the settings of {@code http-boundary.properties} in behind all others. Before the context, because the log is
 * set up before it.
 */
final class BoundaryDefaults implements EnvironmentPostProcessor {
    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        try {
            environment
                    .getPropertySources()
                    .addLast(new ResourcePropertySource(
                            new ClassPathResource("http-boundary.properties", BoundaryDefaults.class)));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
