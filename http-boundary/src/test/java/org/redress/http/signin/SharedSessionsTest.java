package org.redress.http.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.http.Server;
import org.redress.http.Server.Answer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two processes on one database: whoever signs in at one of them is signed in at both. */
class SharedSessionsTest {
    private static final String DATABASE =
            "spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    private static final Server PAGES = new Server(DATABASE, "server.forward-headers-strategy=native");
    private static final Server STEPS = new Server(DATABASE);
    private static final String ACCEPT = Server.CASE + "/accept";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final JdbcClient database = PAGES.bean(JdbcClient.class);

    @AfterAll
    static void close() {
        PAGES.close();
        STEPS.close();
    }

    @BeforeEach
    void nobody_is_signed_in() {
        database.sql("delete from browser_session").update();
    }

    @Test
    void what_a_page_shows_takes_a_step_elsewhere() {
        signIn();
        String token = ask(PAGES.anonymous("/page-with-token")).body();

        assertThat(step(STEPS, token).status()).isEqualTo(200);
        assertThat(step(STEPS, token).header("Set-Cookie")).isEmpty();
        assertThat(step(STEPS, "x").problem()).isEqualTo("403 csrf-token-missing []");
    }

    @Test
    void a_new_process_signs_nobody_out() {
        signIn();
        try (Server later = new Server(DATABASE)) {
            assertThat(ask(later.anonymous("/")).body()).isEqualTo("page");
        }
    }

    @Test
    void signing_out_here_ends_it_there() {
        signIn();
        String token = ask(PAGES.anonymous("/page-with-token")).body();
        HttpCookie session = session();

        form("/sign-out", "_csrf=" + encoded(token));

        assertThat(cookies.getCookieStore().getCookies())
                .noneMatch(left -> left.getName().equals("redress-session"));
        cookies.getCookieStore().add(URI.create("http://127.0.0.1/"), session);
        Answer refused = step(STEPS, token);
        assertThat(refused.problem()).isEqualTo("401 sign-in-required []");
        assertThat(refused.header("WWW-Authenticate")).startsWith("Session");
    }

    @Test
    void a_page_from_before_signing_out_is_told_to_sign_in_and_not_about_tokens() {
        signIn();
        String token = ask(PAGES.anonymous("/page-with-token")).body();
        form("/sign-out", "_csrf=" + encoded(token));
        ask(PAGES.anonymous("/sign-in"));

        assertThat(step(STEPS, token).problem()).isEqualTo("401 sign-in-required []");
        assertThat(form("/sign-out", "_csrf=" + encoded(token)).header("Location"))
                .isEqualTo("/sign-in");
    }

    @Test
    void programs_cost_no_session_and_no_statement() {
        assertThat(STEPS.post(ACCEPT, "{}").status()).isEqualTo(200); // Credentials are checked once.
        long before = statements();

        for (int call = 0; call < 3; call++) {
            assertThat(STEPS.post(ACCEPT, "{}").status()).isEqualTo(200);
            assertThat(STEPS.get("/api/complaints").status()).isEqualTo(200);
        }

        assertThat(statements()).isEqualTo(before);
        assertThat(sessions()).isZero();
    }

    @Test
    void a_wrong_password_is_checked_once() {
        long before = looksAtPasswords();

        assertThat(STEPS.send(STEPS.anonymous("/api/complaints")
                                .header("Authorization", Server.basic("handler", "not this one")))
                        .status())
                .isEqualTo(401);

        assertThat(looksAtPasswords()).isEqualTo(before + 1);
    }

    @Test
    void who_asks_is_looked_up_once_a_request() {
        signIn();
        assertThat(ask(STEPS.anonymous("/api/complaints")).status()).isEqualTo(200); // How the account stands is known.
        long before = statements();

        assertThat(ask(STEPS.anonymous("/api/complaints")).status()).isEqualTo(200);

        assertThat(statements()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/none.css", "/webjars/none.js"})
    void files_are_for_everybody_without_a_look_at_who_asks(String address) {
        signIn();
        long before = statements();

        assertThat(ask(PAGES.anonymous(address)).status()).isEqualTo(404);
        assertThat(PAGES.send(PAGES.anonymous(address)).status()).isEqualTo(404);

        assertThat(statements()).isEqualTo(before);
    }

    @Test
    void whoever_only_looks_at_the_form_leaves_nothing_behind() {
        ask(PAGES.anonymous("/"));
        ask(PAGES.anonymous("/sign-in"));

        assertThat(sessions()).isZero();
    }

    @Test
    void signing_in_changes_what_the_browser_is_known_by() {
        ask(PAGES.anonymous("/sign-in"));
        HttpCookie before = session();
        signIn();
        HttpCookie first = session();
        signIn();

        assertThat(first.getValue()).isNotEqualTo(before.getValue());
        assertThat(session().getValue()).isNotEqualTo(first.getValue());
        assertThat(sessions()).isOne();
    }

    @Test
    void what_was_made_up_is_nobody() {
        cookies.getCookieStore().add(URI.create("http://127.0.0.1/"), cookie("redress-session", "made up"));
        assertThat(ask(PAGES.anonymous("/")).status()).isEqualTo(302);

        cookies.getCookieStore()
                .add(
                        URI.create("http://127.0.0.1/"),
                        cookie("redress-session", SessionSecret.random().text()));
        assertThat(ask(PAGES.anonymous("/")).header("Location")).isEqualTo("/sign-in");
    }

    @Test
    void a_cookie_travels_over_tls_alone_where_the_proxy_was_reached_by_it() {
        assertThat(PAGES.send(PAGES.anonymous("/sign-in").header("X-Forwarded-Proto", "https"))
                        .header("Set-Cookie"))
                .contains("__Host-redress-session=", "; Secure");
        assertThat(PAGES.send(PAGES.anonymous("/sign-in")).header("Set-Cookie")).doesNotContain("Secure", "__Host");
        // Without a proxy nobody is believed.
        assertThat(STEPS.send(STEPS.anonymous("/sign-in").header("X-Forwarded-Proto", "https"))
                        .header("Set-Cookie"))
                .doesNotContain("Secure");
    }

    @Test
    void a_redirect_stays_with_us_whatever_host_is_named() {
        assertThat(PAGES.send(PAGES.anonymous("/").header("X-Forwarded-Host", "elsewhere.example"))
                        .header("Location"))
                .isEqualTo("/sign-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/page-with-token", "/cases?q=%E4%BD%A0&size=2"})
    void whoever_had_to_sign_in_first_comes_back_to_the_page(String address) {
        ask(PAGES.anonymous(address));

        assertThat(signIn().header("Location")).isEqualTo(address);
        assertThat(signIn().header("Location")).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/",
                "//elsewhere.example/",
                "/\\elsewhere.example/",
                "/a\\b",
                "/a\r\nLocation: /b",
                "sign-in",
                ""
            })
    void nobody_is_led_elsewhere(String address) {
        cookies.getCookieStore().add(URI.create("http://127.0.0.1/"), cookie(AskedPages.COOKIE, base64(address)));

        assertThat(signIn().header("Location")).isEqualTo("/");
    }

    @Test
    void what_is_no_address_at_all_is_not_followed() {
        cookies.getCookieStore().add(URI.create("http://127.0.0.1/"), cookie(AskedPages.COOKIE, "%"));

        assertThat(signIn().header("Location")).isEqualTo("/");
    }

    @ParameterizedTest
    @CsvSource({"2000, true", "2001, false"})
    void an_address_may_be_so_long(int characters, boolean remembered) {
        ask(PAGES.anonymous("/" + "x".repeat(characters - 1)));

        assertThat(signIn().header("Location").length() == characters).isEqualTo(remembered);
    }

    @Test
    void what_was_sent_is_not_sent_again() {
        ask(PAGES.anonymous("/page-with-token").method("HEAD", BodyPublishers.noBody()));

        assertThat(signIn().header("Location")).isEqualTo("/");
    }

    @ParameterizedTest
    @CsvSource({"HX-Request, true", "Accept, text/event-stream", "X-CSRF-TOKEN, x", "Sec-Fetch-Mode, cors"})
    void a_part_of_a_page_is_refused_and_led_nowhere(String header, String value) {
        Answer answer = ask(PAGES.anonymous("/page-with-token").header(header, value));

        assertThat(answer.problem()).isEqualTo("401 sign-in-required []");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Session");
        assertThat(STEPS.send(STEPS.anonymous("/api/complaints").header(header, value))
                        .header("WWW-Authenticate"))
                .startsWith("Session");
        assertThat(signIn().header("Location")).isEqualTo("/");
    }

    @ParameterizedTest
    @CsvSource({"Redress-Unasked, true, false", "Accept, text/event-stream, false", "Accept, text/html, true"})
    void a_page_that_was_left_open_keeps_nobody_signed_in(String header, String value, boolean used) {
        signIn();
        database.sql("update browser_session set seen_at = seen_at - interval '20' minute")
                .update();

        assertThat(ask(PAGES.anonymous("/").header(header, value)).body()).isEqualTo("page");

        assertThat(database.sql("select seen_at = begun_at from browser_session")
                        .query(Boolean.class)
                        .single())
                .isEqualTo(used);
    }

    @Test
    void after_a_pause_the_form_says_so() {
        signIn();
        database.sql("update browser_session set seen_at = seen_at - interval '1' hour")
                .update();

        assertThat(ask(PAGES.anonymous("/page-with-token")).header("Location")).isEqualTo("/sign-in?paused");
        assertThat(signIn().header("Location")).isEqualTo("/page-with-token");
    }

    private Answer signIn() {
        String token = ask(PAGES.anonymous("/sign-in")).body();
        return form("/sign-in", "username=handler&password=" + encoded(Server.PASSWORD) + "&_csrf=" + encoded(token));
    }

    private Answer form(String address, String form) {
        return ask(PAGES.anonymous(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private Answer step(Server server, String token) {
        return ask(server.anonymous(ACCEPT)
                .header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", token)
                .POST(BodyPublishers.ofString("{}")));
    }

    private Answer ask(HttpRequest.Builder request) {
        return Server.send(browser, request);
    }

    private HttpCookie session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("redress-session"))
                .findFirst()
                .orElseThrow();
    }

    /** How many the database has answered, these looks left out. */
    private long statements() {
        return statements("%");
    }

    private long looksAtPasswords() {
        return statements("%select person, password_hash%");
    }

    private long statements(String form) {
        database.sql("set query_statistics true").update();
        return database.sql("""
                        select coalesce(sum(execution_count), 0) from information_schema.query_statistics
                        where sql_statement like ? and sql_statement not like '%query_statistics%'
                        """).param(form).query(Long.class).single();
    }

    private long sessions() {
        return database.sql("select count(*) from browser_session")
                .query(Long.class)
                .single();
    }

    private static HttpCookie cookie(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        return cookie;
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
