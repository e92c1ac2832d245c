package org.redress.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** One complaint as a test leads it, step by step. */
final class Case {
    private final Client client;
    private final String id;
    private JsonNode last;

    private Case(Client client, JsonNode received) {
        this.client = client;
        this.id = received.get("id").asString();
        this.last = received;
    }

    static Case received(Client client, String body) {
        Client.Answer answer = client.post("/api/complaints", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return new Case(client, answer.json());
    }

    /** Takes steps with their bodies, each of which must succeed. */
    Case take(String... stepsAndBodies) {
        for (int index = 0; index < stepsAndBodies.length; index += 2) {
            Client.Answer answer = tryStep(stepsAndBodies[index], stepsAndBodies[index + 1]);
            assertThat(answer.status())
                    .as(stepsAndBodies[index] + ": " + answer.text())
                    .isEqualTo(200);
            last = answer.json();
        }
        return this;
    }

    /** Takes one step, whatever comes of it. */
    Client.Answer tryStep(String step, String body) {
        return client.post("/api/complaints/" + id + "/" + step, body);
    }

    /** The path from receipt to an investigation with a confirmed fact. */
    Case investigated() {
        return take(
                "apologize-and-acknowledge",
                """
                {"apology":"We are sorry.","channel":"PHONE","expectedDuration":"P2D","nextContactAt":"2035-01-02T09:00:00Z"}""",
                "record-statement",
                """
                {"who":"He","what":"It stopped","where":"At home","how":"Suddenly","whyStated":"Bad work","degree":"Badly"}""",
                "confirm-understanding",
                "{\"readBack\":\"It stopped at home.\"}",
                "establish-fact",
                "{\"assertion\":\"It is broken.\",\"basis\":\"CONFIRMED\"}");
    }

    String status() {
        return last.get("status").asString();
    }

    List<String> warnings() {
        return texts(last.get("warnings"));
    }

    List<String> history() {
        JsonNode items = client.get("/api/complaints/" + id + "/history").json().get("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.get("type").asString())
                .toList();
    }

    /** The case as its view shows it, once the view has reached the last step. */
    JsonNode file() {
        Client.Answer answer = client.get("/api/complaints/" + id + "?afterPosition="
                + last.get("position").asLong());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
