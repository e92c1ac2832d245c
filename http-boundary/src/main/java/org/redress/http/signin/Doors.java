package org.redress.http.signin;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** The ways in: programs with a password in each call, people with a session, and whoever watches the service. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class Doors {
    /** The page where people sign in; to be rendered by whoever has pages. */
    static final String SIGN_IN = "/sign-in";

    private static final String SIGN_OUT = "/sign-out";

    /** Data is nothing to run, frame or style. */
    private static final String API_CONTENT_POLICY = "default-src 'none'; frame-ancestors 'none'";

    /** Everything from here, nothing in line, nothing framed. */
    private static final String PAGE_CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";

    /** Whether it is well is told to everybody, and all else to those who work here: see {@code show-details} as well. */
    @Bean
    @Order(0)
    SecurityFilterChain watchersDoor(
            HttpSecurity http,
            PasswordCheck passwords,
            VerifiedCredentials verified,
            Standings standings,
            BrowserSessions sessions) {
        WatcherCheck watchers = new WatcherCheck(passwords, verified, standings);
        SessionContexts contexts =
                new SessionContexts(sessions, session -> watchers.watcher(session.account(), session.proof()));
        return programs(
                guarded(http, watchers, contexts, API_CONTENT_POLICY).securityMatcher("/actuator/**"),
                requests -> requests.requestMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .hasAuthority(WatcherCheck.STAFF));
    }

    @Bean
    @Order(1)
    SecurityFilterChain apiDoor(
            HttpSecurity http, PasswordCheck passwords, ApiTokens tokens, BrowserSessions sessions) {
        return programs(
                guarded(http, passwords, new SessionContexts(sessions), API_CONTENT_POLICY)
                        .securityMatcher("/api/**", "/live", "/v3/api-docs", "/v3/api-docs/**")
                        .addFilterBefore(bearers(tokens), BasicAuthenticationFilter.class),
                requests -> requests.anyRequest().authenticated());
    }

    private static BearerTokenAuthenticationFilter bearers(ApiTokens tokens) {
        BearerTokenAuthenticationFilter bearers =
                new BearerTokenAuthenticationFilter(new ProviderManager(new TokenCheck(tokens)));
        bearers.setAuthenticationEntryPoint(new SignInProblems());
        return bearers;
    }

    private static SecurityFilterChain programs(
            HttpSecurity http,
            Customizer<AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry>
                    whoMay) {
        SignInProblems problems = new SignInProblems();
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll())
                .authorizeHttpRequests(whoMay)
                .httpBasic(basic -> basic.authenticationEntryPoint(problems).authenticationDetailsSource(Origin::of))
                // A page's session counts here too, at either side.
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(new CsrfNeed()))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pageDoor(
            HttpSecurity http,
            PasswordCheck passwords,
            BrowserSessions sessions,
            KnownBrowsers browsers,
            OpenIdDoor openId) {
        AfterSignIn after = new AfterSignIn(browsers);
        SignInFirst first = new SignInFirst(sessions);
        SessionContexts contexts = new SessionContexts(sessions);
        openId.filters(contexts, after)
                .forEach(filter -> http.addFilterBefore(filter, UsernamePasswordAuthenticationFilter.class));
        return guarded(http, passwords, contexts, PAGE_CONTENT_POLICY)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(SIGN_IN, "/error", "/assets/**", "/webjars/**", "/favicon.ico")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage(SIGN_IN)
                        .loginProcessingUrl(SIGN_IN)
                        .authenticationDetailsSource(Origin::of)
                        .successHandler(after)
                        .failureHandler(after))
                .logout(out -> out.logoutUrl(SIGN_OUT)
                        .logoutSuccessUrl(SIGN_IN + "?left")
                        // Drafts stay on the device, on purpose; pages that were seen do not.
                        .addLogoutHandler(
                                new HeaderWriterLogoutHandler(new ClearSiteDataHeaderWriter(Directive.CACHE))))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(first).accessDeniedHandler(first))
                .build();
    }

    private static HttpSecurity guarded(
            HttpSecurity http, AuthenticationProvider passwords, SessionContexts known, String contentPolicy) {
        // As a manager, not as a provider: whoever that refuses, Spring asks its general manager about, which is this
        // again.
        return http.authenticationManager(new ProviderManager(passwords))
                .securityContext(contexts -> contexts.securityContextRepository(known))
                .csrf(csrf -> csrf.csrfTokenRepository(new SessionTokens()))
                // The container's own sessions live in one process: nothing of ours begins one.
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(none -> none.requestCache(new NullRequestCache()))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(contentPolicy))
                        .frameOptions(frames -> frames.deny())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                permissions -> permissions.policy("camera=(), geolocation=(), microphone=()")));
    }
}
