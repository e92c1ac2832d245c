package org.redress.query.page;

import java.time.Clock;
import org.redress.eventlog.EventHistory;
import org.redress.http.signin.SignedInResolver;
import org.redress.http.signin.WaysIn;
import org.redress.lifecycle.policy.ComplaintPolicy;
import org.redress.query.reading.Readers;
import org.redress.query.reading.Staff;
import org.redress.query.upkeep.ViewProgress;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The parts of the frame, and the pages that belong to no slice. */
@Configuration(proxyBeanMethods = false)
public class PageConfiguration {
    private static final String[] NOT_PAGES = {"/api/**", "/assets/**", "/webjars/**"};

    /** Under the name that Spring looks for. */
    @Bean
    LocaleResolver localeResolver() {
        return new LanguageOfReader();
    }

    @Bean
    WebMvcConfigurer rememberedChoices() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new LanguageOfReader()).excludePathPatterns(NOT_PAGES);
                interceptors.addInterceptor(new ThemeOfReader()).excludePathPatterns(NOT_PAGES);
            }
        };
    }

    @Bean
    Frames frames(MessageSource texts, Clock clock, SignedInResolver whoIsThere, Staff staff) {
        ComplaintPolicy policy = ComplaintPolicy.ofCatalogue();
        return new Frames(texts, policy.zone(), policy.permissions(), clock, whoIsThere, staff);
    }

    @Bean
    QueuePages queuePages(Readers readers, Frames frames, ViewProgress progress, EventHistory log, Clock clock) {
        return new QueuePages(readers, frames, progress, log, clock);
    }

    @Bean
    SignInPage signInPage(Frames frames, WaysIn ways) {
        return new SignInPage(frames, ways);
    }

    @Bean
    HomePage homePage(Readers readers, Frames frames) {
        return new HomePage(readers, frames);
    }

    @Bean
    ErrorPages errorPages(Frames frames) {
        return new ErrorPages(frames);
    }
}
