package org.redress.query.account;

import java.time.Clock;
import org.redress.http.signin.OwnAccount;
import org.redress.http.signin.OwnAccountConfiguration;
import org.redress.query.page.Frames;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** One's own account, as a page and over HTTP. */
@Configuration(proxyBeanMethods = false)
@Import(OwnAccountConfiguration.class)
public class AccountConfiguration {
    @Bean
    AccountPage accountPage(OwnAccount own, Frames frames, Clock clock) {
        return new AccountPage(own, frames, clock);
    }
}
