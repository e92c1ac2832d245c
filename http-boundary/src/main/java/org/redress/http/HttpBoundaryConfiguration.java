package org.redress.http;

import org.redress.http.openapi.OpenApiConfiguration;
import org.redress.http.problem.ProblemConfiguration;
import org.redress.http.request.RequestConfiguration;
import org.redress.http.signin.SignInConfiguration;
import org.redress.http.stopping.StoppingConfiguration;
import org.redress.http.trace.TraceConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * All of the boundary, for a side to import. It needs a {@link java.time.Clock}, a data source whose migrations have run,
 * and Spring MVC; the settings that both sides share are in {@code http-boundary.properties}.
 */
@Configuration(proxyBeanMethods = false)
@Import({
    ProblemConfiguration.class,
    SignInConfiguration.class,
    RequestConfiguration.class,
    OpenApiConfiguration.class,
    StoppingConfiguration.class,
    TraceConfiguration.class
})
public class HttpBoundaryConfiguration {}
