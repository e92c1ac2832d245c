package org.redress.http.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.events.PersonId;
import org.redress.http.Server;
import org.redress.http.Server.Answer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One's own account over HTTP: the password once more, another password, tokens, and the end of all sessions. */
class OwnAccountTest {
    private static final Server SERVER = Server.shared();
    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final String ANOTHER = "violet-anchor-78-tumbling";

    private final JdbcClient database = SERVER.bean(JdbcClient.class);
    private final HttpClient browser = Server.browser();
    private final String name = "own-" + PEOPLE.incrementAndGet();
    private String token = "";

    @BeforeEach
    void somebody_is_signed_in() {
        SERVER.bean(Accounts.class).create(name, new PersonId("p-" + name), Server.PASSWORD);
        signIn(browser, Server.PASSWORD);
        token = tokenOf(browser);
    }

    @ParameterizedTest
    @CsvSource({"GET, /api/export", "POST, /api/roles"})
    void what_asks_for_a_fresh_sign_in_is_refused_a_quarter_of_an_hour_later_and_given_again(
            String method, String address) {
        assertThat(ask(method, address, "").body()).isIn("export", "granted");
        grow("14' minute");
        assertThat(ask(method, address, "").status()).isEqualTo(200);
        grow("2' minute");
        Answer refused = ask(method, address, "");
        assertThat(refused.problem()).isEqualTo("401 fresh-sign-in-required []");
        assertThat(refused.header("WWW-Authenticate"))
                .isEqualTo("Session realm=\"Redress\", error=\"insufficient_user_authentication\", max_age=900");
        assertThat(ask("GET", "/api/complaints", "").status()).isEqualTo(200);

        Answer again = ask("POST", "/api/account/sign-in-again", "{\"password\":\"" + Server.PASSWORD + "\"}");

        assertThat(again.status()).isEqualTo(200);
        assertThat(ask("POST", "/api/roles", "").problem()).isEqualTo("403 csrf-token-missing []");
        token = again.json().path("csrfToken").asString();
        assertThat(ask(method, address, "").status()).isEqualTo(200);
    }

    @Test
    void a_wrong_password_makes_nothing_fresh_and_soon_has_to_wait() {
        grow("16' minute");
        for (int time = 0; time < SignInBrake.FOR_A_NAME.free(); time++) {
            assertThat(ask("POST", "/api/account/sign-in-again", "{\"password\":\"a wrong password\"}")
                            .problem())
                    .isEqualTo("403 wrong-password []");
        }

        Answer early = ask("POST", "/api/account/sign-in-again", "{\"password\":\"" + Server.PASSWORD + "\"}");

        assertThat(early.problem()).isEqualTo("429 too-many-guesses []");
        assertThat(early.header("Retry-After")).isEqualTo("1");
        assertThat(ask("GET", "/api/export", "").status()).isEqualTo(401);
    }

    @Test
    void a_person_who_follows_a_link_is_led_to_the_form_and_back() {
        grow("16' minute");

        Answer led = Server.send(browser, SERVER.anonymous("/export").header("Accept", "text/html,*/*"));

        assertThat(led.header("Location")).isEqualTo("/sign-in?again");
        assertThat(signIn(browser, Server.PASSWORD).header("Location")).isEqualTo("/export");
        assertThat(Server.send(browser, SERVER.anonymous("/export")).body()).isEqualTo("export");
    }

    @Test
    void a_password_in_the_call_is_fresh() {
        assertThat(SERVER.send(SERVER.anonymous("/api/export").header("Authorization", basic(Server.PASSWORD)))
                        .status())
                .isEqualTo(200);
        assertThat(SERVER.send(SERVER.anonymous("/api/account").header("Authorization", basic(Server.PASSWORD)))
                        .json()
                        .path("fresh")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void the_form_says_how_long_to_wait() {
        HttpClient guesser = Server.browser();
        for (int time = 0; time < SignInBrake.FOR_A_NAME.free(); time++) {
            assertThat(signIn(guesser, "a wrong password").header("Location")).isEqualTo("/sign-in?failed");
        }

        SERVER.bean(VerifiedCredentials.class).forget(name);
        assertThat(signIn(guesser, Server.PASSWORD).header("Location")).isEqualTo("/sign-in?wait=1");
        assertThat(SERVER.send(SERVER.anonymous("/api/complaints").header("Authorization", basic(Server.PASSWORD)))
                        .status())
                .isEqualTo(429);
        assertThat(signIn(browser, Server.PASSWORD).header("Location")).isEqualTo("/");
    }

    @Test
    void another_password_ends_what_is_signed_in_elsewhere_and_not_here() {
        HttpClient elsewhere = Server.browser();
        signIn(elsewhere, Server.PASSWORD);

        Answer changed = changePassword(Server.PASSWORD, ANOTHER);

        assertThat(changed.status()).isEqualTo(200);
        assertThat(ask("GET", "/api/complaints", "").status()).isEqualTo(200);
        assertThat(Server.send(elsewhere, SERVER.anonymous("/api/complaints")).status())
                .isEqualTo(401);
        assertThat(signIn(Server.browser(), Server.PASSWORD).header("Location")).isEqualTo("/sign-in?failed");
        assertThat(signIn(Server.browser(), ANOTHER).header("Location")).isEqualTo("/");
    }

    @ParameterizedTest
    @CsvSource({
        "short, must have at least 12 characters and at most 72 bytes",
        "password1234, is easily guessed",
        "qwertyuiop12, is easily guessed",
        "ownownownown, is easily guessed"
    })
    void a_new_password_is_not_one_that_guessers_try_early(String password, String reason) {
        assertThat(changePassword(Server.PASSWORD, password).problem())
                .isEqualTo("400 invalid-input [password " + reason + "]");
        assertThat(signIn(Server.browser(), Server.PASSWORD).header("Location")).isEqualTo("/");
    }

    @Test
    void only_who_knows_the_password_changes_it() {
        assertThat(changePassword("a wrong password", ANOTHER).problem()).isEqualTo("403 wrong-password []");
        assertThat(signIn(Server.browser(), Server.PASSWORD).header("Location")).isEqualTo("/");
    }

    @Test
    void signing_out_everywhere_ends_all_sessions_and_tokens_of_this_account_alone() {
        HttpClient elsewhere = Server.browser();
        signIn(elsewhere, Server.PASSWORD);
        String secret = makeToken("READ").json().path("secret").asString();
        OwnAccountTest another = new OwnAccountTest();
        another.somebody_is_signed_in();

        assertThat(ask("POST", "/api/account/sign-out-everywhere", "").status()).isEqualTo(204);

        assertThat(ask("GET", "/api/complaints", "").status()).isEqualTo(401);
        assertThat(Server.send(elsewhere, SERVER.anonymous("/api/complaints")).status())
                .isEqualTo(401);
        assertThat(withToken(secret, "GET", "/api/complaints").status()).isEqualTo(401);
        assertThat(another.ask("GET", "/api/complaints", "").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "READ, GET, /api/complaints, 200",
        "READ, POST, ACCEPT, 403",
        "READ, GET, /api/export, 403",
        "CHANGE, GET, /api/complaints, 403",
        "CHANGE, POST, ACCEPT, 200",
        "CHANGE, POST, /api/roles, 403",
        "EXPORT, GET, /api/export, 200",
        "EXPORT, GET, /api/complaints, 403",
        "EXPORT, POST, /api/roles, 403",
        "READ, GET, /api/account, 200",
        "CHANGE, POST, /api/account/tokens, 403",
        "CHANGE, POST, /api/account/change-password, 403",
        "CHANGE, POST, /api/account/sign-out-everywhere, 403",
        "CHANGE, POST, /api/account/sign-in-again, 403",
        "CHANGE, DELETE, /api/account/tokens/0b7e1c2a-1111-4222-8333-444455556666, 403",
        "READ, GET, /actuator/prometheus, 401"
    })
    void a_token_reaches_as_far_as_its_scope(String scope, String method, String address, int status) {
        String secret = makeToken(scope).json().path("secret").asString();

        Answer answer = withToken(secret, method, address.replace("ACCEPT", Server.CASE + "/accept"));

        assertThat(answer.status()).isEqualTo(status);
        if (status == 403) {
            assertThat(answer.problem()).isEqualTo("403 scope-missing []");
        }
    }

    @Test
    void a_token_is_shown_once_listed_without_it_and_withdrawn() {
        Answer made = makeToken("READ");
        assertThat(made.status()).isEqualTo(201);
        String secret = made.json().path("secret").asString();
        String id = made.json().path("token").path("id").asString();
        Answer shown = ask("GET", "/api/account", "");
        assertThat(shown.json().path("tokens").get(0).path("label").asString()).isEqualTo("nightly");
        assertThat(shown.body()).doesNotContain(secret);

        OwnAccountTest another = new OwnAccountTest();
        another.somebody_is_signed_in();
        assertThat(another.ask("DELETE", "/api/account/tokens/" + id, "").problem())
                .isEqualTo("404 not-found []");
        assertThat(withToken(secret, "GET", "/api/complaints").status()).isEqualTo(200);
        assertThat(ask("DELETE", "/api/account/tokens/" + id, "").status()).isEqualTo(204);
        assertThat(withToken(secret, "GET", "/api/complaints").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"label\":\"x\",\"scopes\":[],\"days\":1}",
                "{\"label\":\"\",\"scopes\":[\"READ\"],\"days\":1}",
                "{\"label\":\"x\",\"scopes\":[\"ALL\"],\"days\":1}",
                "{\"label\":\"x\",\"scopes\":[\"READ\"],\"days\":0}",
                "{\"label\":\"x\",\"scopes\":[\"READ\"],\"days\":366}",
                "{\"scopes\":[\"READ\"],\"days\":1}"
            })
    void a_token_has_a_label_a_scope_and_an_end(String body) {
        assertThat(ask("POST", "/api/account/tokens", body).problem()).startsWith("400 invalid-input [");
    }

    @Test
    void a_token_may_be_for_a_year() {
        assertThat(ask("POST", "/api/account/tokens", "{\"label\":\"x\",\"scopes\":[\"READ\"],\"days\":365}")
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "redress_", "redress_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void what_is_no_token_is_answered_like_no_credentials(String said) {
        assertThat(withToken(said, "GET", "/api/complaints").problem()).isEqualTo("401 sign-in-required []");
    }

    @Test
    void a_token_beside_a_cookie_needs_no_proof_of_a_page() {
        String secret = makeToken("CHANGE").json().path("secret").asString();

        assertThat(Server.send(
                                browser,
                                SERVER.anonymous(Server.CASE + "/accept")
                                        .header("Authorization", "Bearer " + secret)
                                        .POST(BodyPublishers.noBody()))
                        .status())
                .isEqualTo(200);
    }

    private Answer makeToken(String scope) {
        return ask(
                "POST",
                "/api/account/tokens",
                "{\"label\":\"nightly\",\"scopes\":[\"%s\"],\"days\":30}".formatted(scope));
    }

    private Answer changePassword(String current, String password) {
        Answer answer = ask(
                "POST",
                "/api/account/change-password",
                "{\"current\":\"%s\",\"password\":\"%s\"}".formatted(current, password));
        if (answer.status() == 200) {
            token = answer.json().path("csrfToken").asString();
        }
        return answer;
    }

    private static Answer withToken(String secret, String method, String address) {
        return SERVER.send(SERVER.anonymous(address)
                .header("Authorization", "Bearer " + secret)
                .method(method, BodyPublishers.noBody()));
    }

    private Answer ask(String method, String address, String json) {
        HttpRequest.Builder request = SERVER.anonymous(address).header("X-CSRF-TOKEN", token);
        return Server.send(
                browser,
                json.isEmpty()
                        ? request.method(method, BodyPublishers.noBody())
                        : request.header("Content-Type", "application/json")
                                .method(method, BodyPublishers.ofString(json)));
    }

    /** Makes the sign-in so much older. */
    private void grow(String interval) {
        database.sql("update browser_session set begun_at = begun_at - interval '" + interval + " where name = ?")
                .param(name)
                .update();
    }

    private String basic(String password) {
        return Server.basic(name, password);
    }

    private Answer signIn(HttpClient client, String password) {
        String form =
                "username=" + encoded(name) + "&password=" + encoded(password) + "&_csrf=" + encoded(tokenOf(client));
        return Server.send(
                client,
                SERVER.anonymous("/sign-in")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
    }

    /** Our page of tests shows nothing else. */
    private static String tokenOf(HttpClient client) {
        return Server.send(client, SERVER.anonymous("/sign-in")).body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
