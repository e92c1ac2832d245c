package org.redress.query.account;

import java.time.Clock;
import org.redress.http.signin.OwnAccount;
import org.redress.query.page.Frames;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The page of one's own account. */
@Configuration(proxyBeanMethods = false)
public class AccountConfiguration {
    @Bean
    AccountPage accountPage(OwnAccount own, Frames frames, Clock clock) {
        return new AccountPage(own, frames, clock);
    }
}
