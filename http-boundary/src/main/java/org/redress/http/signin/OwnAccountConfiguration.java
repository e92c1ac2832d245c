package org.redress.http.signin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One's own account over HTTP, for the side that has its page: of two sides, one answers. */
@Configuration(proxyBeanMethods = false)
public class OwnAccountConfiguration {
    @Bean
    AccountEndpoint accountEndpoint(OwnAccount own, ApiTokens tokens) {
        return new AccountEndpoint(own, tokens);
    }
}
