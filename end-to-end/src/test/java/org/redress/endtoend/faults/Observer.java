package org.redress.endtoend.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.redress.endtoend.Client;
import tools.jackson.databind.JsonNode;

/** What a reader sees over HTTP, once the views have had their time. */
final class Observer {
    /** A view follows within a second; one that was far behind on a busy machine needs longer. */
    private static final Duration BEHIND_MAX = Duration.ofSeconds(90);

    /** Case files read one by one: a seeded choice where there are more. Every case is in the list anyway. */
    private static final int FILES_READ_MAX = 400;

    private final Client reader;

    Observer(Client reader) {
        this.reader = reader;
    }

    /** How far each view is, once all say that they are at the end, or have had the time for it. */
    List<ShownView> views(long position) {
        try {
            Awaitility.await()
                    .atMost(BEHIND_MAX)
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> views().stream().allMatch(view -> isAtEnd(view, position)));
        } catch (ConditionTimeoutException late) {
            // The checker says which one is behind.
        }
        return views().stream().map(Observer::shownView).toList();
    }

    private List<JsonNode> views() {
        Client.Answer answer = reader.get("/api/views");
        return answer.status() == 200
                ? StreamSupport.stream(answer.json().get("items").spliterator(), false)
                        .toList()
                : List.of();
    }

    private static boolean isAtEnd(JsonNode view, long position) {
        return view.get("position").asLong(-1) >= position && view.get("lag").asLong(-1) == 0;
    }

    private static ShownView shownView(JsonNode view) {
        return new ShownView(
                view.get("view").asString(),
                view.get("state").asString(),
                view.get("position").asLong(-1));
    }

    /** The whole case list. */
    List<ShownCase> listed() {
        List<ShownCase> all = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonNode page = reader.get("/api/complaints?size=200" + next).json();
            page.get("items").forEach(item -> all.add(shown(item)));
            next = page.hasNonNull("next") ? "&cursor=" + page.get("next").asString() : null;
        }
        return all;
    }

    /** The case files of these complaints; one that is not shown has the version -1. */
    List<ShownCase> filed(List<String> complaints, long seed) {
        List<String> chosen = new ArrayList<>(complaints);
        Collections.shuffle(chosen, new Random(seed));
        return chosen.stream().limit(FILES_READ_MAX).map(this::filed).toList();
    }

    private ShownCase filed(String complaint) {
        Client.Answer answer = reader.get("/api/complaints/" + complaint);
        return answer.status() == 200
                ? shown(answer.json())
                : new ShownCase(complaint, -1, Integer.toString(answer.status()));
    }

    private static ShownCase shown(JsonNode item) {
        return new ShownCase(
                item.get("id").asString(),
                item.get("version").asLong(),
                item.get("status").asString());
    }
}
