package org.redress.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.redress.events.Role;

/** Somebody in one role who has signed in with a browser that runs no scripts. Redirects are looked at, not followed. */
public final class Visitor {
    private static final String PAGE = "text/html,application/xhtml+xml";

    private final RunningQuerySide running;
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    public Visitor(RunningQuerySide running, Role role) {
        this.running = running;
        Element form = Jsoup.parse(get("/sign-in", "en").body()).selectFirst("form");
        send(HttpRequest.newBuilder(running.base().resolve(form.attr("action")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", PAGE)
                .POST(BodyPublishers.ofString("username=" + role.kebab() + "&password="
                        + RunningQuerySide.PASSWORD + "&_csrf="
                        + URLEncoder.encode(form.select("[name=_csrf]").attr("value"), StandardCharsets.UTF_8)))
                .build());
    }

    /** A page or a part of one, which must be there and be made as every page is. */
    public Document page(String address, String language) {
        HttpResponse<String> answer = get(address, language);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("[style], style, [onclick], script:not([src])")).isEmpty();
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        for (Element field : page.select("input:not([type=hidden]), select, textarea")) {
            assertThat(page.select("label[for=" + field.id() + "], label:has(#" + field.id() + ")")
                                    .isEmpty()
                            && field.closest("label") == null)
                    .as(field.outerHtml())
                    .isFalse();
        }
        for (Element head : page.select("thead th")) {
            assertThat(head.attr("scope")).isEqualTo("col");
        }
        for (Element link : page.select("a, button, summary")) {
            assertThat(link.text() + link.attr("aria-label"))
                    .as(link.outerHtml())
                    .isNotBlank();
        }
        assertThat(page.text()).doesNotContain("??");
        return page;
    }

    public HttpResponse<String> get(String address, String language) {
        return send(asking(address, language).build());
    }

    /** What a browser has that kept an answer of before. */
    public HttpResponse<String> getUnlessSeen(String address, String tags) {
        return send(asking(address, "en").header("If-None-Match", tags).build());
    }

    private HttpRequest.Builder asking(String address, String language) {
        return HttpRequest.newBuilder(running.base().resolve(address))
                .header("Accept", PAGE)
                .header("Accept-Language", language);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return browser.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
