package org.redress.http.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.events.PersonId;
import org.redress.events.Role;
import org.redress.http.Server;
import org.redress.http.Server.Answer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Programs come in with a password in each call, people with a session. */
class DoorsTest {
    private static final Server SERVER = Server.shared();
    private static final String ACCEPT = Server.CASE + "/accept";

    @ParameterizedTest
    @ValueSource(strings = {"/api/complaints", "/api/nothing", "/v3/api-docs", "/actuator/prometheus"})
    void nobody_comes_in_without_signing_in(String address) {
        Answer answer = SERVER.send(SERVER.anonymous(address));

        assertThat(answer.problem()).isEqualTo("401 sign-in-required []");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Basic realm=\"Redress\", charset=\"UTF-8\"");
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Basic %%%", "Basic aGFuZGxlcg==", "Bearer x", "Basic aGFuZGxlcjp3cm9uZw=="})
    void wrong_credentials_are_answered_like_none(String authorization) {
        assertThat(SERVER.send(SERVER.anonymous("/api/complaints").header("Authorization", authorization))
                        .problem())
                .isEqualTo("401 sign-in-required []");
    }

    @Test
    void a_step_without_credentials_is_not_about_tokens() {
        assertThat(SERVER.send(SERVER.anonymous(ACCEPT).POST(BodyPublishers.noBody()))
                        .problem())
                .isEqualTo("401 sign-in-required []");
    }

    @Test
    void a_program_needs_no_session_and_gets_none() {
        Answer answer = SERVER.post(ACCEPT, "{}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void another_site_cannot_use_credentials_that_a_browser_remembers(String site) {
        assertThat(SERVER.send(SERVER.request(ACCEPT)
                                .header("Sec-Fetch-Site", site)
                                .POST(BodyPublishers.noBody()))
                        .problem())
                .isEqualTo("403 csrf-token-missing []");
    }

    @Test
    void data_may_not_run_and_pages_may_run_only_what_is_ours() {
        assertThat(SERVER.get("/api/complaints").header("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; frame-ancestors 'none'");
        assertThat(SERVER.send(SERVER.anonymous("/sign-in")).header("Content-Security-Policy"))
                .contains("default-src 'none'; script-src 'self'; style-src 'self';", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void how_the_parts_are_is_told_to_those_who_work_here(Role role) {
        String name = "watching-" + role.kebab();
        PersonId person = new PersonId("p-" + name);
        SERVER.bean(Accounts.class).create(name, person, Server.PASSWORD);
        SERVER.bean(JdbcClient.class)
                .sql("insert into role_held (tenant, person, role, unit) values ('default', ?, ?, 'unit')")
                .params(person.value(), role.name())
                .update();
        HttpClient browser = Server.browser();
        signIn(browser, name, Server.PASSWORD);
        boolean staff = role != Role.CUSTOMER;

        for (UnaryOperator<HttpRequest.Builder> known : List.<UnaryOperator<HttpRequest.Builder>>of(
                request -> request.header("Authorization", Server.basic(name, Server.PASSWORD)), request -> request)) {
            Answer health = Server.send(browser, known.apply(SERVER.anonymous("/actuator/health")));
            assertThat(health.status()).isEqualTo(200);
            assertThat(health.json().has("components")).isEqualTo(staff);
            assertThat(Server.send(browser, known.apply(SERVER.anonymous("/actuator/health/ping")))
                            .status())
                    .isEqualTo(staff ? 200 : 404);
            assertThat(Server.send(browser, known.apply(SERVER.anonymous("/actuator/prometheus")))
                                    .status()
                            == 403)
                    .isEqualTo(!staff);
        }
    }

    @Test
    void whether_it_is_well_is_told_to_everybody_and_no_more() {
        assertThat(SERVER.send(SERVER.anonymous("/actuator/health")).json().propertyNames())
                .doesNotContain("components")
                .contains("status");
        assertThat(SERVER.get("/actuator/prometheus").problem()).isEqualTo("403 not-allowed []");
    }

    @Test
    void a_page_sends_people_to_sign_in_and_then_back() {
        HttpClient browser = Server.browser();
        Answer first = Server.send(browser, SERVER.anonymous("/").header("Accept", "text/html"));
        assertThat(first.status()).isEqualTo(302);
        assertThat(first.header("Location")).endsWith("/sign-in");

        Answer in = signIn(browser, "handler", Server.PASSWORD);

        assertThat(in.status()).isEqualTo(302);
        assertThat(in.header("Location")).doesNotContain("failed");
        assertThat(in.header("Set-Cookie"))
                .contains("redress-session=", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure");
        assertThat(Server.send(browser, SERVER.anonymous("/")).body()).isEqualTo("page");
    }

    @Test
    void a_wrong_password_leads_back_to_the_form() {
        HttpClient browser = Server.browser();

        assertThat(signIn(browser, "handler", "wrong").header("Location")).endsWith("/sign-in?failed");
        assertThat(Server.send(browser, SERVER.anonymous("/")).status()).isEqualTo(302);
    }

    @Test
    void signing_in_needs_the_token_of_the_form() {
        assertThat(SERVER.send(SERVER.anonymous("/sign-in")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("username=handler&password=x")))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_session_counts_for_the_api_and_steps_need_its_token() {
        HttpClient browser = Server.browser();
        signIn(browser, "handler", Server.PASSWORD);

        assertThat(Server.send(browser, SERVER.anonymous("/api/complaints")).status())
                .isEqualTo(200);
        assertThat(Server.send(browser, SERVER.anonymous(ACCEPT).POST(BodyPublishers.noBody()))
                        .problem())
                .isEqualTo("403 csrf-token-missing []");
        String token = tokenOf(browser);
        assertThat(Server.send(
                                browser,
                                SERVER.anonymous(ACCEPT)
                                        .header("X-CSRF-TOKEN", token)
                                        .POST(BodyPublishers.noBody()))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void another_password_ends_the_sessions_of_the_old_one() {
        Accounts accounts = SERVER.bean(Accounts.class);
        accounts.create("leaver", new PersonId("p-leaver"), "correct horse battery");
        HttpClient browser = Server.browser();
        signIn(browser, "leaver", "correct horse battery");
        assertThat(Server.send(browser, SERVER.anonymous("/")).status()).isEqualTo(200);

        accounts.changePassword("leaver", "another horse battery");

        assertThat(Server.send(browser, SERVER.anonymous("/")).status()).isEqualTo(302);
        assertThat(Server.send(browser, SERVER.anonymous("/api/complaints")).status())
                .isEqualTo(401);
    }

    @Test
    void signing_out_ends_the_session() {
        HttpClient browser = Server.browser();
        signIn(browser, "handler", Server.PASSWORD);

        Answer out = form(browser, "/sign-out", "_csrf=" + encoded(tokenOf(browser)));

        assertThat(out.header("Location")).endsWith("/sign-in?left");
        assertThat(Server.send(browser, SERVER.anonymous("/")).status()).isEqualTo(302);
    }

    private static Answer signIn(HttpClient browser, String name, String password) {
        String form =
                "username=" + encoded(name) + "&password=" + encoded(password) + "&_csrf=" + encoded(tokenOf(browser));
        return form(browser, "/sign-in", form);
    }

    private static Answer form(HttpClient browser, String address, String form) {
        return Server.send(
                browser,
                SERVER.anonymous(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
    }

    /** Our page of tests shows nothing else. */
    private static String tokenOf(HttpClient browser) {
        return Server.send(browser, SERVER.anonymous("/sign-in")).body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
