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

    private Case(Client client, String id, JsonNode last) {
        this.client = client;
        this.id = id;
        this.last = last;
    }

    static Case received(Client client, String body) {
        Client.Answer answer = client.post("/api/complaints", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return new Case(client, answer.json().get("id").asString(), answer.json());
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

    /** Takes steps as somebody else. */
    Case takeAs(Client somebody, String... stepsAndBodies) {
        last = new Case(somebody, id, last).take(stepsAndBodies).last;
        return this;
    }

    /** Takes one step, whatever comes of it. */
    Client.Answer tryStep(String step, String body) {
        return client.post("/api/complaints/" + id + "/" + step, body);
    }

    /** The same as somebody else. */
    Client.Answer tryAs(Client somebody, String step, String body) {
        return somebody.post("/api/complaints/" + id + "/" + step, body);
    }

    /** The other complaint of the last step, which was about two. */
    Case other() {
        return new Case(client, last.get("other").asString(), last);
    }

    String id() {
        return id;
    }

    long position() {
        return last.get("position").asLong();
    }

    /** From the investigation to an agreed remedy that covers the first demand. */
    Case agreed(String kind) {
        return take("propose-remedy", """
                {"executionBy":"2035-01-05T18:00:00Z","options":[{"kind":"%s","outline":"Done today","effect":"It works",
                 "pros":["Fast"],"cons":["Loud"],"timeNeeded":"PT4H","budget":{"amount":"80.00","currency":"CNY"},
                 "covers":["D1"]}]}""".formatted(kind))
                .take("accept-remedy", "{\"option\":\"O1-1\",\"outlineAgreed\":true}");
    }

    /** From an agreed remedy to a finished one, with the promised call made. */
    Case carriedOut() {
        return take("start-remedy", "{}", "complete-remedy", """
                {"result":"Repaired.","evidence":[{"kind":"INVOICE","description":"Job 12"}]}""", "fulfil-promise", """
                {"promise":"P1","how":"Called."}""");
    }

    /** The cause, and that nothing need be changed. */
    Case explained() {
        return take("identify-root-cause", """
                {"dimension":"SUPPLIER","cause":"A bad part.","facts":["F1"]}""", "decide-prevention", """
                {"notRequiredBecause":"A single part."}""");
    }

    /** The customer was called about the result and is content. */
    Case satisfied() {
        return take("record-contact-attempt", """
                {"purpose":"RESULT_CONFIRMATION","channel":"PHONE","at":"2026-01-05T10:00:00Z","result":"REACHED"}""", "confirm-satisfaction", """
                {"level":"SATISFIED"}""");
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

    /** What could be done next, by the last answer. */
    List<String> nextSteps() {
        return StreamSupport.stream(last.get("nextSteps").spliterator(), false)
                .map(step -> step.get("step").asString())
                .toList();
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
