package org.redress.http.request;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.redress.http.signin.SignedInResolver;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** Puts our strict readers before Spring's lenient ones. */
@Configuration(proxyBeanMethods = false)
@Import(ParameterEditors.class)
public class RequestConfiguration {
    @Bean
    RequestJson requestJson() {
        return new RequestJson();
    }

    @Bean
    CommandBounds commandBounds(Clock clock) {
        return new CommandBounds(clock);
    }

    @Bean
    WebMvcRegistrations strictReaders(RequestJson json, CommandBounds bounds, SignedInResolver signedIn, Clock clock) {
        List<HandlerMethodArgumentResolver> ours = List.of(
                new CommandBody(json, bounds),
                new EnvelopeHeaders(signedIn, clock),
                new PageParameters(json),
                signedIn);
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
                return new OursFirst(ours);
            }
        };
    }

    @Bean
    WebMvcConfigurer strictParameters() {
        return new WebMvcConfigurer() {
            @Override
            public void addFormatters(FormatterRegistry forms) {
                ParameterForms.register(forms);
            }

            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new KnownParameters()).addPathPatterns("/api/**");
            }
        };
    }

    /** Spring puts added readers last, behind its own reader of bodies. */
    private static final class OursFirst extends RequestMappingHandlerAdapter {
        private final List<HandlerMethodArgumentResolver> ours;

        OursFirst(List<HandlerMethodArgumentResolver> ours) {
            this.ours = ours;
        }

        @Override
        public void afterPropertiesSet() {
            super.afterPropertiesSet();
            List<HandlerMethodArgumentResolver> springs = Objects.requireNonNull(getArgumentResolvers());
            setArgumentResolvers(Stream.concat(ours.stream(), springs.stream()).toList());
        }
    }
}
