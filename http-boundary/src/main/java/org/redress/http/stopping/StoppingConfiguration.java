package org.redress.http.stopping;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes leave of callers; the command line has none. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties(StoppingSettings.class)
public class StoppingConfiguration {
    @Bean
    Notice notice(StoppingSettings settings) {
        return new Notice(settings.notice());
    }

    @Bean
    FilterRegistrationBean<LastAnswers> lastAnswers(Notice notice) {
        FilterRegistrationBean<LastAnswers> filter = new FilterRegistrationBean<>(new LastAnswers(notice));
        filter.setOrder(LastAnswers.ORDER);
        return filter;
    }
}
