package org.redress.endtoend;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the service says of itself at /v3/api-docs, and bodies made from it. */
public final class Contract {
    private final JsonNode document;

    private Contract(JsonNode document) {
        this.document = document;
    }

    public static Contract of(Client client) {
        return new Contract(client.get("/v3/api-docs").json());
    }

    /** An address that takes JSON, with the schema of its body. */
    public record Operation(String path, JsonNode schema) {}

    /** A wrong body, and the field that is wrong in it. */
    record Mutation(String what, String field, JsonNode body) {
        /** As it is sent: half a character can only be written as an escape. */
        String text() {
            return body.toString().replace("\ud800", "\\ud800").replace("\udc00", "\\udc00");
        }
    }

    public List<Operation> operationsWithBody() {
        List<Operation> operations = new ArrayList<>();
        document.get("paths").properties().forEach(path -> {
            JsonNode schema = path.getValue().at("/post/requestBody/content/application~1json/schema");
            if (!schema.isMissingNode()) {
                operations.add(new Operation(path.getKey(), resolved(schema)));
            }
        });
        return operations;
    }

    /** Every call that it documents: {@code POST /api/complaints}. */
    public List<String> calls() {
        List<String> calls = new ArrayList<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> calls.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return calls;
    }

    List<String> pathsOf(String method) {
        return document.get("paths").properties().stream()
                .filter(path -> path.getValue().has(method))
                .map(java.util.Map.Entry::getKey)
                .toList();
    }

    /** A body with every field, as the schema allows it. */
    public JsonNode valid(JsonNode schemaOrReference, String name) {
        JsonNode schema = resolved(schemaOrReference);
        return switch (schema.path("type").asString("object")) {
            case "array" -> JsonNodeFactory.instance.arrayNode().add(valid(schema.get("items"), name));
            case "integer" -> JsonNodeFactory.instance.numberNode(1);
            case "number" -> JsonNodeFactory.instance.numberNode(1.5);
            case "boolean" -> JsonNodeFactory.instance.booleanNode(true);
            case "string" -> JsonNodeFactory.instance.stringNode(text(schema, name));
            default -> {
                ObjectNode body = JsonNodeFactory.instance.objectNode();
                schema.path("properties")
                        .properties()
                        .forEach(field -> body.set(field.getKey(), valid(field.getValue(), field.getKey())));
                // Exactly one of the two is allowed.
                if (body.has("plan") && body.has("notRequiredBecause")) {
                    body.remove("notRequiredBecause");
                }
                yield body;
            }
        };
    }

    private static String text(JsonNode schema, String name) {
        if (schema.has("enum")) {
            return schema.get("enum").get(0).asString();
        }
        boolean past =
                name.equals("at") || name.equals("metAt") || name.equals("consentGivenAt") || name.equals("occurredOn");
        return switch (schema.path("format").asString("")) {
            case "date-time" -> past ? "2026-01-01T00:00:00Z" : "2035-01-01T00:00:00Z";
            case "date" -> past ? "2026-01-01" : "2035-01-01";
            case "duration" -> "P1D";
            case "uuid" -> "00000000-0000-4000-8000-000000000000";
            default -> {
                if (name.equals("amount")) {
                    yield "1.00";
                }
                yield name.equals("currency") ? "CNY" : "words";
            }
        };
    }

    /** Every way in which one field of a body can be wrong, for every field at every depth. */
    List<Mutation> mutations(JsonNode schema) {
        List<Mutation> mutations = new ArrayList<>();
        JsonNode body = valid(schema, "");
        mutate(resolved(schema), body, "", body, mutations);
        return mutations;
    }

    private void mutate(JsonNode schema, JsonNode at, String path, JsonNode body, List<Mutation> mutations) {
        for (var property : schema.path("properties").properties()) {
            String name = property.getKey();
            if (!at.has(name)) {
                continue;
            }
            String field = path.isEmpty() ? name : path + "." + name;
            JsonNode type = resolved(property.getValue());
            for (Wrong wrong : wrongs(type, name)) {
                mutations.add(new Mutation(wrong.what(), field, with(body, field, wrong.value())));
            }
            for (JsonNode required : schema.path("required")) {
                if (required.asString().equals(name)) {
                    mutations.add(new Mutation("null", field, with(body, field, JsonNodeFactory.instance.nullNode())));
                    mutations.add(new Mutation("missing", field, with(body, field, null)));
                }
            }
            JsonNode value = at.get(name);
            if (value.isObject()) {
                mutate(type, value, field, body, mutations);
            }
            if (value.isArray() && value.get(0).isObject()) {
                mutate(resolved(type.get("items")), value.get(0), field + "[0]", body, mutations);
            }
        }
        mutations.add(new Mutation(
                "unknown field",
                path.isEmpty() ? "noSuchField" : path + ".noSuchField",
                with(
                        body,
                        path.isEmpty() ? "noSuchField" : path + ".noSuchField",
                        JsonNodeFactory.instance.stringNode("x"))));
    }

    private record Wrong(String what, JsonNode value) {}

    private List<Wrong> wrongs(JsonNode type, String name) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        List<Wrong> wrongs = new ArrayList<>();
        switch (type.path("type").asString("object")) {
            case "array" -> {
                wrongs.add(new Wrong("not a list", json.numberNode(7)));
                wrongs.add(new Wrong("text for a list", json.stringNode("words")));
                if (type.path("minItems").asInt(0) > 0) {
                    wrongs.add(new Wrong("empty list", json.arrayNode()));
                }
                if (type.has("maxItems")) {
                    ArrayNode many = json.arrayNode();
                    JsonNode item = valid(type.get("items"), name);
                    for (int index = 0; index <= type.get("maxItems").asInt(); index++) {
                        many.add(item);
                    }
                    wrongs.add(new Wrong("too many", many));
                }
                wrongs.add(new Wrong("null in the list", json.arrayNode().addNull()));
            }
            case "integer" -> {
                wrongs.add(new Wrong("fraction", json.numberNode(1.5)));
                wrongs.add(new Wrong("negative", json.numberNode(-1)));
                wrongs.add(new Wrong("huge", json.numberNode(new java.math.BigInteger("9".repeat(30)))));
                wrongs.add(new Wrong("text for a number", json.stringNode("7")));
            }
            case "boolean" -> {
                wrongs.add(new Wrong("number for yes", json.numberNode(1)));
                wrongs.add(new Wrong("text for yes", json.stringNode("true")));
            }
            case "string" -> wrongTexts(type, name, wrongs);
            default -> {
                wrongs.add(new Wrong("text for an object", json.stringNode("words")));
                wrongs.add(new Wrong("list for an object", json.arrayNode()));
            }
        }
        return wrongs;
    }

    private static void wrongTexts(JsonNode type, String name, List<Wrong> wrongs) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        wrongs.add(new Wrong("number for text", json.numberNode(7)));
        wrongs.add(new Wrong("list for text", json.arrayNode().add("words")));
        wrongs.add(new Wrong("object for text", json.objectNode()));
        wrongs.add(new Wrong("blank", json.stringNode("  ")));
        wrongs.add(new Wrong("NUL", json.stringNode("a\u0000b")));
        wrongs.add(new Wrong("escape", json.stringNode("a\u001bb")));
        wrongs.add(new Wrong("half a character", json.stringNode("a\ud800b")));
        wrongs.add(new Wrong("the other half", json.stringNode("a\udc00b")));
        wrongs.add(new Wrong("start of heading", json.stringNode("\u0001")));
        wrongs.add(new Wrong("delete", json.stringNode("a\u007f")));
        wrongs.add(new Wrong("next line", json.stringNode("a\u0085b")));
        wrongs.add(new Wrong("no character", json.stringNode("a\uffff")));
        wrongs.add(new Wrong("fraction for text", json.numberNode(0.5)));
        wrongs.add(new Wrong("yes for text", json.booleanNode(true)));
        if (type.has("maxLength")) {
            wrongs.add(new Wrong(
                    "too long", json.stringNode("x".repeat(type.get("maxLength").asInt() + 1))));
        }
        if (type.has("enum")) {
            wrongs.add(new Wrong("unknown constant", json.stringNode("NO_SUCH_THING")));
            wrongs.add(new Wrong(
                    "constant in lower case",
                    json.stringNode(type.get("enum").get(0).asString().toLowerCase(java.util.Locale.ROOT))));
        }
        List<String> texts = switch (type.path("format").asString("")) {
            case "date-time" ->
                List.of(
                        "yesterday",
                        "1899-12-31T23:59:59Z",
                        "+999999999-01-01T00:00:00Z",
                        "2035-13-01T00:00:00Z",
                        "2035-01-01");
            case "date" -> List.of("yesterday", "1899-12-31", "2035-02-30", "+999999999-01-01");
            case "duration" -> List.of("forever", "PT-1H", "PT0S", "P99999D");
            default ->
                switch (name) {
                    case "amount" -> List.of("-1", "-0.01", "1e5", "NaN", "1.001", "9".repeat(40));
                    case "currency" -> List.of("ABC", "XXX", "cny", "CNYY");
                    default -> List.<String>of();
                };
        };
        texts.forEach(text -> wrongs.add(new Wrong("as " + text, json.stringNode(text))));
        if (List.of("at", "metAt", "consentGivenAt").contains(name)) {
            wrongs.add(new Wrong("in the future", json.stringNode("2099-01-01T00:00:00Z")));
        }
        if (name.equals("occurredOn")) {
            wrongs.add(new Wrong("in the future", json.stringNode("2099-01-01")));
        }
        if (List.of("nextContactAt", "executionBy", "until", "dueAt").contains(name)) {
            wrongs.add(new Wrong("in the past", json.stringNode("2020-01-01T00:00:00Z")));
        }
    }

    /** A copy of the body with one field set, or removed where the value is null. */
    private static JsonNode with(JsonNode body, String field, JsonNode value) {
        JsonNode copy = new JsonMapper().readTree(body.toString());
        JsonNode at = copy;
        String[] parts = field.split("\\.");
        for (int index = 0; index < parts.length - 1; index++) {
            at = parts[index].endsWith("[0]")
                    ? at.get(parts[index].substring(0, parts[index].length() - 3))
                            .get(0)
                    : at.get(parts[index]);
        }
        ObjectNode parent = (ObjectNode) at;
        if (value == null) {
            parent.remove(parts[parts.length - 1]);
        } else {
            parent.set(parts[parts.length - 1], value);
        }
        return copy;
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }
}
