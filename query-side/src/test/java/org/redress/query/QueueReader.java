package org.redress.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.redress.events.Role;

/** Reads the page of a queue as somebody who has signed in, for tests. */
public final class QueueReader {
    private final SignedInBrowser browser;
    private final String path;

    public QueueReader(RunningQuerySide running, String path) {
        this.browser = new SignedInBrowser(running);
        this.path = path;
    }

    /** The page in English. */
    public Document page(Role role, String query) {
        return page(role, query, "en");
    }

    public Document page(Role role, String query, String language) {
        return at(role, path + "?" + query, language);
    }

    public int status(Role role, String query) {
        return browser.get(role, path + "?" + query, "en").statusCode();
    }

    /** Every row about one of these cases, page by page: tests share their database. */
    public List<Element> rows(Role role, String query, Set<String> complaints) {
        List<Element> rows = new ArrayList<>();
        Document page = page(role, query);
        while (true) {
            page.select(".todo [data-row]").stream()
                    .filter(row -> complaints.contains(row.attr("data-id").split("/")[0]))
                    .forEach(rows::add);
            Element next = page.selectFirst("a[rel=next]");
            if (next == null) {
                return rows;
            }
            page = at(role, next.attr("href"), "en");
        }
    }

    /** The only row about this case. */
    public Element row(Role role, String query, String complaint) {
        List<Element> rows = rows(role, query, Set.of(complaint));
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    /** The steps to whose forms a row leads. */
    public static List<String> steps(Element row) {
        return row.select(".act a").eachAttr("href").stream()
                .map(address -> address.substring(address.lastIndexOf('/') + 1))
                .toList();
    }

    private Document at(Role role, String address, String language) {
        HttpResponse<String> answer = browser.get(role, address, language);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
