package org.redress.query;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.redress.events.Role;

/** Asks for pages as somebody who has signed in at the form; once for each role. */
public final class SignedInBrowser {
    private static final String PAGE = "text/html";

    private final Map<Role, HttpClient> clients = new EnumMap<>(Role.class);
    private final RunningQuerySide running;

    public SignedInBrowser(RunningQuerySide running) {
        this.running = running;
    }

    /** The page at an address, in a language. */
    public HttpResponse<String> get(Role role, String address, String language) {
        return get(clients.computeIfAbsent(role, this::signedIn), address, language);
    }

    /** Sends a form of a page with what it hides and what somebody typed; the page that it leads to. */
    public HttpResponse<String> submit(Role role, Element form, Map<String, String> typed) {
        return submit(clients.computeIfAbsent(role, this::signedIn), form, typed);
    }

    private HttpClient signedIn(Role role) {
        HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        Element form = Jsoup.parse(get(client, "/sign-in", "en").body()).selectFirst("form");
        submit(client, form, Map.of("username", role.kebab(), "password", RunningQuerySide.PASSWORD));
        return client;
    }

    private HttpResponse<String> submit(HttpClient client, Element form, Map<String, String> typed) {
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input[type=hidden]").forEach(each -> fields.put(each.attr("name"), each.attr("value")));
        fields.putAll(typed);
        return send(
                client,
                HttpRequest.newBuilder(running.base().resolve(form.attr("action")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", PAGE)
                        .header("Accept-Language", "en")
                        .POST(BodyPublishers.ofString(fields.entrySet().stream()
                                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                                .collect(Collectors.joining("&"))))
                        .build());
    }

    private HttpResponse<String> get(HttpClient client, String address, String language) {
        return send(
                client,
                HttpRequest.newBuilder(running.base().resolve(address))
                        .header("Accept", PAGE)
                        .header("Accept-Language", language)
                        .build());
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
