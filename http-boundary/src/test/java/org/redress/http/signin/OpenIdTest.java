package org.redress.http.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEObjectType;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.http.Server;
import org.redress.http.Server.Answer;

/** Somebody else says who somebody is, and only what it signed for us, for this browser and for now, counts. */
class OpenIdTest {
    private static final MockOAuth2Server ISSUER = new MockOAuth2Server();
    private static Server server;

    @BeforeAll
    static void start() throws IOException {
        ISSUER.start();
        int port = freePort();
        server = new Server(
                "server.port=" + port,
                "redress.sign-in.openid.issuer=" + ISSUER.issuerUrl("company"),
                "redress.sign-in.openid.client-id=redress",
                "redress.sign-in.openid.client-secret=of tests",
                "redress.sign-in.openid.tenant-claim=tenant",
                "redress.sign-in.openid.redirect-uri=http://127.0.0.1:" + port + OpenIdDoor.BACK);
    }

    @AfterAll
    static void stop() {
        server.close();
        ISSUER.shutdown();
    }

    @Test
    void whom_the_issuer_knows_comes_in_as_the_same_person_each_time() {
        HttpClient browser = Server.browser();
        Answer asked = Server.send(browser, page("/api/account"));
        assertThat(asked.status()).isEqualTo(401);

        Answer back = signIn(browser, claims -> claims);
        assertThat(back.status()).isEqualTo(302);
        assertThat(back.header("Location")).contains("/");
        String account = nameIn(browser);
        assertThat(account).startsWith("openid-").hasSize(47);

        HttpClient another = Server.browser();
        signIn(another, claims -> claims);
        assertThat(nameIn(another)).isEqualTo(account);

        HttpClient somebodyElse = Server.browser();
        signIn(somebodyElse, with("sub", "somebody else"));
        assertThat(nameIn(somebodyElse)).startsWith("openid-").isNotEqualTo(account);
    }

    @ParameterizedTest
    @ValueSource(strings = {"iss", "aud", "nonce", "tenant"})
    void what_is_said_for_others_does_not_count(String claim) {
        HttpClient browser = Server.browser();

        assertRefused(browser, signIn(browser, with(claim, "http://another.example")));
    }

    @Test
    void what_was_said_long_ago_does_not_count() {
        HttpClient browser = Server.browser();
        long past = now() - 120;

        assertRefused(browser, signIn(browser, with("exp", past)));
    }

    @Test
    void who_signed_in_there_yesterday_signs_in_again() {
        HttpClient browser = Server.browser();
        long yesterday = now() - 86_400;

        assertRefused(browser, signIn(browser, with("auth_time", yesterday)));
    }

    @Test
    void an_answer_counts_in_the_browser_that_asked_and_once() {
        HttpClient browser = Server.browser();
        URI back = goThere(browser, claims -> claims);

        HttpClient another = Server.browser();
        assertRefused(another, Server.send(another, page(pathOf(back))));
        Server.send(another, page(OpenIdDoor.THERE));
        assertRefused(another, Server.send(another, page(pathOf(back))));

        assertThat(Server.send(browser, page(pathOf(back))).header("Location").toString())
                .doesNotContain("refused");
        assertThat(Server.send(browser, page(pathOf(back))).header("Location").toString())
                .contains("?refused");
    }

    @Test
    void an_issuer_that_is_away_hurts_nobody_who_is_there() throws IOException {
        try (Server alone = new Server(
                "redress.sign-in.openid.issuer=http://127.0.0.1:" + freePort() + "/away",
                "redress.sign-in.openid.client-id=redress",
                "redress.sign-in.openid.client-secret=of tests",
                "redress.sign-in.openid.redirect-uri=http://127.0.0.1/sign-in/openid/back")) {
            assertThat(alone.send(alone.anonymous(OpenIdDoor.THERE))
                            .header("Location")
                            .toString())
                    .contains("/sign-in?busy");
            assertThat(alone.get("/api/account").status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "HS256", "nonsense"})
    void a_signature_that_others_can_make_is_refused_at_the_start(String algorithm) {
        assertThatThrownBy(() ->
                        new OpenIdSettings(null, null, null, null, List.of(algorithm), Set.of(), null, null, Map.of()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(algorithm);
    }

    @Test
    void half_a_configuration_is_refused_at_the_start() {
        assertThatThrownBy(() -> new OpenIdSettings(
                        "http://issuer", null, "s", null, List.of("RS256"), Set.of(), null, null, Map.of()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("client-id");
    }

    /** The whole way of a browser; what the token says, the test may change. */
    private static Answer signIn(HttpClient browser, UnaryOperator<Map<String, Object>> said) {
        return Server.send(browser, page(pathOf(goThere(browser, said))));
    }

    /** To the issuer; gives the address that it sends the browser back to. */
    private static URI goThere(HttpClient browser, UnaryOperator<Map<String, Object>> said) {
        Answer there = Server.send(browser, page(OpenIdDoor.THERE));
        assertThat(there.status()).isEqualTo(302);
        URI address = URI.create(location(there));
        Map<String, String> asked = parameters(address);
        Map<String, Object> claims = new HashMap<>(Map.of(
                "nonce", asked.get("nonce"),
                "tenant", "default",
                "iat", now(),
                "nbf", now(),
                "exp", now() + 60,
                "auth_time", now()));
        claims = said.apply(claims);
        ISSUER.enqueueCallback(new DefaultOAuth2TokenCallback(
                "company",
                String.valueOf(claims.getOrDefault("sub", "ana")),
                JOSEObjectType.JWT.getType(),
                List.of(String.valueOf(claims.getOrDefault("aud", "redress"))),
                claims,
                300));
        return URI.create(location(Server.send(browser, HttpRequest.newBuilder(address))));
    }

    private static UnaryOperator<Map<String, Object>> with(String name, Object value) {
        return claims -> {
            claims.put(name, value);
            return claims;
        };
    }

    private static void assertRefused(HttpClient browser, Answer back) {
        assertThat(location(back)).endsWith("/sign-in?refused");
        assertThat(Server.send(browser, page("/api/account")).status()).isEqualTo(401);
    }

    private static String nameIn(HttpClient browser) {
        Answer account = Server.send(browser, page("/api/account"));
        assertThat(account.status()).isEqualTo(200);
        return account.json().get("name").asString();
    }

    private static String location(Answer answer) {
        assertThat(answer.status()).isEqualTo(302);
        return answer.headers().get("Location");
    }

    private static HttpRequest.Builder page(String path) {
        return server.anonymous(path);
    }

    private static String pathOf(URI address) {
        return address.getRawPath() + "?" + address.getRawQuery();
    }

    private static Map<String, String> parameters(URI address) {
        Map<String, String> all = new LinkedHashMap<>();
        Pattern.compile("&").splitAsStream(address.getRawQuery()).forEach(each -> {
            String[] pair = each.split("=", 2);
            all.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        });
        return all;
    }

    private static long now() {
        return server.bean(Clock.class).instant().getEpochSecond();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
