package org.redress.endtoend.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** Somebody with a browser, who follows no redirect and sends whatever is asked, with the token that a page would send. */
final class Visitor {
    private static final Duration ANSWER_MAX = Duration.ofSeconds(60);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    static final String FORM = "application/x-www-form-urlencoded";

    private final String base;
    private final HttpClient http;
    private String token;

    private Visitor(String base, HttpClient http, String token) {
        this.base = base;
        this.http = http;
        this.token = token;
    }

    private Visitor(String base) {
        this(
                base,
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build(),
                "");
    }

    /** Somebody who has looked at the form and not signed in. */
    static Visitor nobody(String base) {
        Visitor visitor = new Visitor(base);
        visitor.token = visitor.tokenIn("/sign-in");
        return visitor;
    }

    static Visitor signedIn(String base, String account, String password) {
        Visitor visitor = nobody(base);
        Answer answer = visitor.signIn(account, password);
        if (answer.status() != 302 || answer.location().contains("sign-in")) {
            throw new IllegalStateException(account + " is not signed in: " + answer.status() + answer.location());
        }
        // Signed in means a new secret, and with it a new token; the form of signing out has it on every page.
        visitor.token = visitor.tokenIn("/sign-in");
        return visitor;
    }

    /** The same browser at another service of the same host: cookies know no ports. */
    Visitor at(String otherBase) {
        return new Visitor(otherBase, http, token);
    }

    Answer signIn(String account, String password) {
        return ask("POST", "/sign-in", "*/*", FORM, "username=" + account + "&password=" + encoded(password));
    }

    /** @param location where a redirect leads; empty where the answer is none */
    record Answer(int status, String location, String contentType, String text) {
        /** Not where one is sent after having left. */
        boolean leadsToSignIn() {
            return location.startsWith("/sign-in") && !location.endsWith("?left");
        }
    }

    /** @param body empty where the call has none */
    Answer ask(String method, String address, String accept, String contentType, String body) {
        return ask(method, address, accept, contentType, body, "");
    }

    /** The same in one role, whether it is held or not. */
    Answer as(String role, String method, String address, String body) {
        return ask(method, address, "*/*", body.isEmpty() ? "" : "application/json", body, role);
    }

    private Answer ask(String method, String address, String accept, String contentType, String body, String role) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + address))
                .timeout(ANSWER_MAX)
                .header("Accept", accept)
                .header("Accept-Language", "en");
        if (!method.equals("GET")) {
            // What is there has not come this far: whoever may take a step is told so, and nothing is changed.
            request.header("X-CSRF-TOKEN", token).header("If-Match", "\"999999\"");
        }
        if (!role.isEmpty()) {
            request.header("Redress-Role", role);
        }
        if (!contentType.isEmpty()) {
            request.header("Content-Type", contentType);
        }
        request.method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        try {
            HttpResponse<InputStream> response = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            String type = response.headers().firstValue("Content-Type").orElse("");
            try (InputStream text = response.body()) {
                return new Answer(
                        response.statusCode(),
                        response.headers().firstValue("Location").orElse(""),
                        type,
                        type.startsWith("text/event-stream") ? firstMessage(text) : all(text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Answer get(String address) {
        return ask("GET", address, "*/*", "", "");
    }

    /** The same of a question that may take longer: whoever is told to come again for the answer does. */
    Answer getAnswered(String address, String accept) {
        Answer first = ask("GET", address, accept, "", "");
        return first.status() == 202 && first.location().startsWith("/api/mining/tasks/")
                ? Awaitility.await()
                        .atMost(ANSWER_MAX)
                        .pollInterval(Duration.ofMillis(50))
                        .until(
                                () -> ask("GET", first.location() + "/result", accept, "", ""),
                                answer -> answer.status() != 202)
                : first;
    }

    private static String all(InputStream text) throws IOException {
        return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    }

    /** A stream goes on for minutes; its first message ends with an empty line. */
    private static String firstMessage(InputStream text) throws IOException {
        StringBuilder message = new StringBuilder();
        for (int read = text.read(); read >= 0; read = text.read()) {
            message.append((char) read);
            if (message.length() > 2 && message.substring(message.length() - 2).equals("\n\n")) {
                break;
            }
        }
        return message.toString();
    }

    private String tokenIn(String address) {
        Matcher found = TOKEN.matcher(get(address).text());
        if (!found.find()) {
            throw new IllegalStateException("no token at " + address);
        }
        return found.group(1);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
