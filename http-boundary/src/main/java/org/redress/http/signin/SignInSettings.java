package org.redress.http.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What may differ between places.
 *
 * @param tenant whose accounts sign in here
 * @param freshFor how long a sign-in counts as fresh, for what {@link FreshSignIn} asks it for
 * @param passwordCost rounds of the password hash as a power of two; 12 takes about 200 ms of one core
 */
@ConfigurationProperties("redress.sign-in")
public record SignInSettings(
        @DefaultValue("default") String tenant,
        @DefaultValue("15m") Duration freshFor,
        @DefaultValue("12") int passwordCost) {}
