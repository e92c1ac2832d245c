package org.redress.endtoend.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import org.redress.endtoend.Client;
import org.redress.endtoend.Contract;
import org.redress.endtoend.Program;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Words in a service, a different one in each field in which somebody can write what he likes, so that it is known of each
 * where it comes to light. The fields are those of the contract; {@link Story} brings the cases as far as it can.
 */
final class Planted {
    /** What {@link Contract#valid} writes where anybody could write anything. */
    private static final String FREE = "words";

    static final String KEPT = "kept";

    private static final String RECEIVE = "/api/complaints";

    private final Program program;
    private final List<String> roles;
    private final String prefix;
    private final Map<String, JsonNode> bodies = new LinkedHashMap<>();
    private final SequencedMap<String, String> wordByField = new LinkedHashMap<>();
    private final Set<String> typed = new LinkedHashSet<>();
    private final Set<String> taken = new LinkedHashSet<>();

    /**
     * @param prefix of every word, so that those of two services can be told apart; letters only
     */
    Planted(Program program, Contract contract, String prefix) {
        this.program = program;
        this.prefix = prefix;
        this.roles = new ArrayList<>(Roles.of(contract));
        // They may do most.
        roles.remove("dealer-cac-agent");
        roles.addFirst("dealer-cac-agent");
        // What people type about their own account is shown to nobody else.
        contract.operationsWithBody().stream()
                .filter(operation -> !operation.path().startsWith("/api/account/"))
                .forEach(operation -> bodies.put(
                        operation.path(),
                        marked(contract.valid(operation.schema(), ""), stepOf(operation.path()), "")));
    }

    /** The word of each field that was typed, by the step and the field. */
    SequencedMap<String, String> words() {
        SequencedMap<String, String> planted = new LinkedHashMap<>(wordByField);
        planted.keySet().retainAll(typed);
        return planted;
    }

    /** Fields of steps that no case has come to. */
    Set<String> notPlanted() {
        Set<String> missing = new TreeSet<>(wordByField.keySet());
        missing.removeAll(typed);
        return missing;
    }

    /** Which steps have been taken so far. */
    Set<String> taken() {
        return taken;
    }

    /** The steps of a case that there are. */
    List<String> steps() {
        return bodies.keySet().stream()
                .filter(path -> path.startsWith(RECEIVE + "/"))
                .map(Planted::stepOf)
                .toList();
    }

    /** @return the id of a new case */
    String receive(Map<String, Object> changes) {
        Client.Answer answer = send(RECEIVE, RECEIVE, changes);
        if (answer.status() != 201) {
            throw new IllegalStateException(answer.text());
        }
        return answer.json().get("id").asString();
    }

    /** Takes a step of a case in the first role that may, if the case allows it. */
    void take(String complaint, String step, Map<String, Object> changes) {
        String path = RECEIVE + "/{id}/" + step;
        if (send(path, path.replace("{id}", complaint), changes).status() == 200) {
            taken.add(step);
        }
    }

    /** Sends what is no step of a case. @throws IllegalStateException when nobody is let do it */
    void send(String path, Map<String, Object> changes) {
        Client.Answer answer = send(path, path, changes);
        if (answer.status() >= 300) {
            throw new IllegalStateException(path + ": " + answer.text());
        }
    }

    private Client.Answer send(String path, String address, Map<String, Object> changes) {
        ObjectNode body = (ObjectNode) bodies.get(path).deepCopy();
        changes.forEach((field, value) -> change(body, field, value));
        Client.Answer answer = null;
        for (String role : roles) {
            answer = Client.of(program, role).post(address, body.toString());
            // Some steps are a certain role's or person's by what has happened in the case.
            if (answer.status() != 403 && answer.status() != 409) {
                break;
            }
        }
        if (answer.status() < 300) {
            note(body);
        }
        return answer;
    }

    private void note(JsonNode body) {
        String text = body.toString();
        wordByField.forEach((field, word) -> {
            if (text.contains(word)) {
                typed.add(field);
            }
        });
    }

    /** @param value empty where the field is left out; a text, or a list, in which {@link #KEPT} stands for what was there */
    private static void change(ObjectNode body, String field, Object value) {
        ObjectNode at = body;
        String[] path = field.split("/");
        for (int index = 0; index < path.length - 1; index++) {
            JsonNode inner = at.get(path[index]);
            at = (ObjectNode) (inner.isArray() ? inner.get(0) : inner);
        }
        String last = path[path.length - 1];
        if (value instanceof List<?> texts) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            JsonNode before = at.get(last);
            texts.forEach(text -> array.add(text.equals(KEPT) ? before.get(0) : array.stringNode((String) text)));
            at.set(last, array);
        } else if (value.equals("")) {
            at.remove(last);
        } else {
            at.put(last, (String) value);
        }
    }

    private JsonNode marked(JsonNode body, String step, String name) {
        if (body.isObject()) {
            ObjectNode marked = JsonNodeFactory.instance.objectNode();
            body.properties()
                    .forEach(field -> marked.set(field.getKey(), marked(field.getValue(), step, field.getKey())));
            return marked;
        }
        if (body.isArray()) {
            ArrayNode marked = JsonNodeFactory.instance.arrayNode();
            body.forEach(each -> marked.add(marked(each, step, name)));
            return marked;
        }
        if (!body.isString() || !body.asString().equals(FREE)) {
            return body;
        }
        String named = Story.NAMED.get(name);
        return JsonNodeFactory.instance.stringNode(
                named == null ? wordByField.computeIfAbsent(step + "." + name, field -> nextWord()) : named);
    }

    /** All of one length, and none within another. */
    private String nextWord() {
        int number = wordByField.size();
        return prefix + (char) ('a' + number / 26) + (char) ('a' + number % 26) + "xj";
    }

    private static String stepOf(String path) {
        return path.equals(RECEIVE) ? "receive-complaint" : path.substring(path.lastIndexOf('/') + 1);
    }

    /** Changes by the step's name, for {@link Story}. */
    static Map<String, Map<String, Object>> changes(Object... stepsAndChanges) {
        Map<String, Map<String, Object>> changes = new HashMap<>();
        for (int index = 0; index < stepsAndChanges.length; index += 3) {
            changes.computeIfAbsent((String) stepsAndChanges[index], step -> new HashMap<>())
                    .put((String) stepsAndChanges[index + 1], stepsAndChanges[index + 2]);
        }
        return changes;
    }
}
