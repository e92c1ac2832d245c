package org.redress.http.signin;

import static java.util.Objects.requireNonNull;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** The issuer of identities: asked for its addresses at the first sign-in, so that a start never waits for it. */
final class OpenIdIssuer {
    /** How long it may take to connect, and to answer. */
    static final Duration WAIT_MAX = Duration.ofSeconds(5);

    /** How far its clock and ours may be apart. */
    static final Duration CLOCKS_APART_MAX = Duration.ofSeconds(30);

    private final OpenIdSettings settings;
    private final Clock clock;
    private final JdkClientHttpRequestFactory requests;
    private volatile @Nullable Known known;

    OpenIdIssuer(OpenIdSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(WAIT_MAX).build());
        this.requests.setReadTimeout(WAIT_MAX);
    }

    /** @param codes exchanges a code for who somebody is */
    record Known(ClientRegistration registration, OidcAuthorizationCodeAuthenticationProvider codes) {}

    /** @throws RuntimeException when it is away or calls itself otherwise; the next call asks it again */
    Known known() {
        Known there = known;
        if (there == null) {
            there = find();
            known = there;
        }
        return there;
    }

    private Known find() {
        String issuer = requireNonNull(settings.issuer());
        Map<String, Object> metadata = requireNonNull(RestClient.builder()
                .requestFactory(requests)
                .build()
                .get()
                .uri(issuer.replaceAll("/$", "") + "/.well-known/openid-configuration")
                .retrieve()
                .body(new ParameterizedTypeReference<>() {}));
        if (!issuer.equals(metadata.get("issuer"))) {
            throw new IllegalStateException("The issuer calls itself otherwise than redress.sign-in.openid.issuer");
        }
        Set<String> scopes = new LinkedHashSet<>(List.of("openid"));
        scopes.addAll(settings.scopes());
        ClientRegistration registration = ClientRegistrations.fromOidcConfiguration(metadata)
                .registrationId("openid")
                .clientId(requireNonNull(settings.clientId()))
                .clientSecret(requireNonNull(settings.clientSecret()))
                .redirectUri(requireNonNull(settings.redirectUri()).toString())
                .scope(scopes)
                .build();
        return new Known(registration, codes(registration));
    }

    private OidcAuthorizationCodeAuthenticationProvider codes(ClientRegistration registration) {
        RestClientAuthorizationCodeTokenResponseClient tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .build());
        // What the signed token says is enough: nothing is fetched from elsewhere.
        OidcAuthorizationCodeAuthenticationProvider codes = new OidcAuthorizationCodeAuthenticationProvider(
                tokens, request -> new DefaultOidcUser(List.of(), request.getIdToken()));
        JwtDecoder decoder = decoder(registration);
        codes.setJwtDecoderFactory(client -> decoder);
        return codes;
    }

    /** Fetches the issuer's keys, again when a token is signed with one that it does not know. */
    private JwtDecoder decoder(ClientRegistration registration) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(
                        requireNonNull(registration.getProviderDetails().getJwkSetUri()))
                .restOperations(new RestTemplate(requests))
                .jwsAlgorithms(allowed -> settings.algorithms()
                        .forEach(name -> allowed.add(requireNonNull(SignatureAlgorithm.from(name)))))
                .build();
        OidcIdTokenValidator claims = new OidcIdTokenValidator(registration);
        claims.setClock(clock);
        claims.setClockSkew(CLOCKS_APART_MAX);
        JwtTimestampValidator times = new JwtTimestampValidator(CLOCKS_APART_MAX);
        times.setClock(clock);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(times, claims));
        return decoder;
    }
}
