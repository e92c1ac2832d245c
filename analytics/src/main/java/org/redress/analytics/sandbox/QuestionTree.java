package org.redress.analytics.sandbox;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a question consists of, looked through before it is run: DuckDB's own parse of it. Every part must be of a kind
 * known here; every table one of the snapshot or of the question's own WITH; every function an offered one.
 */
final class QuestionTree {
    private static final Set<String> QUERIES =
            Set.of("SELECT_NODE", "SET_OPERATION_NODE", "RECURSIVE_CTE_NODE", "CTE_NODE");
    private static final String QUERY_SUFFIX = "_NODE";

    private static final Set<String> SOURCES = Set.of(
            "BASE_TABLE",
            "SUBQUERY",
            "JOIN",
            "CROSS_PRODUCT",
            "TABLE_FUNCTION",
            "EXPRESSION_LIST",
            "CTE",
            "EMPTY",
            "PIVOT",
            "SHOW_REF");

    private static final Set<String> EXPRESSIONS = Set.of(
            "COLUMN_REF",
            "FUNCTION",
            "CONSTANT",
            "COMPARISON",
            "CONJUNCTION",
            "CAST",
            "OPERATOR",
            "CASE",
            "BETWEEN",
            "STAR",
            "SUBQUERY",
            "WINDOW",
            "LAMBDA",
            "LAMBDA_REF",
            "COLLATE",
            "POSITIONAL_REFERENCE",
            "TYPE",
            "DEFAULT");

    /** Whatever the engine may take for a file, an address or a pattern of files is no name of a WITH. */
    private static final Pattern PLAIN_NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

    private static final String SHOW_TABLES = "\"tables\"";

    private final Set<String> tables;
    private final Set<String> engineTables;
    private final Set<String> ownNames = new HashSet<>();

    /**
     * @param tables the snapshot's, in lower case
     * @param engineTables the engine's own views, in lower case: no WITH may take their name, because where it is not
     *     in scope the name would mean the engine's view
     */
    QuestionTree(Set<String> tables, Set<String> engineTables) {
        this.tables = tables;
        this.engineTables = engineTables;
    }

    /** Why this question may not be asked; null when it may. */
    SqlAnswer.@Nullable Refused objection(JsonNode statement) {
        SqlAnswer.Refused aboutNames = namesOfWith(statement);
        return aboutNames != null ? aboutNames : look(statement);
    }

    private SqlAnswer.@Nullable Refused namesOfWith(JsonNode node) {
        for (JsonNode entry : node.path("cte_map").path("map")) {
            String name = entry.path("key").asString("").toLowerCase(Locale.ROOT);
            if (engineTables.contains(name) || !PLAIN_NAME.matcher(name).matches()) {
                return new SqlAnswer.Refused(SqlRefusal.TABLE_NOT_OFFERED, null, name);
            }
            ownNames.add(name);
        }
        for (JsonNode child : node) {
            SqlAnswer.Refused objection = namesOfWith(child);
            if (objection != null) {
                return objection;
            }
        }
        return null;
    }

    private SqlAnswer.@Nullable Refused look(JsonNode node) {
        SqlAnswer.Refused own = node.isObject() ? lookAt(node) : null;
        if (own != null) {
            return own;
        }
        boolean tableFunction = kindOf(node).equals("TABLE_FUNCTION");
        for (Map.Entry<String, JsonNode> child : node.properties()) {
            // The function in place of a table was judged as such; what it is given still counts.
            JsonNode looked = tableFunction && child.getKey().equals("function")
                    ? child.getValue().path("arguments")
                    : child.getValue();
            SqlAnswer.Refused objection = look(looked);
            if (objection != null) {
                return objection;
            }
        }
        if (node.isArray()) {
            for (JsonNode child : node) {
                SqlAnswer.Refused objection = look(child);
                if (objection != null) {
                    return objection;
                }
            }
        }
        return null;
    }

    private SqlAnswer.@Nullable Refused lookAt(JsonNode node) {
        if (node.has("class")) {
            return lookAtExpression(node);
        }
        String kind = kindOf(node);
        if (kind.endsWith(QUERY_SUFFIX)) {
            return QUERIES.contains(kind) ? null : refused(SqlRefusal.NOT_A_QUESTION, node, null);
        }
        return node.has("sample") && node.has("alias") ? lookAtSource(kind, node) : null;
    }

    private static String kindOf(JsonNode node) {
        return node.path("type").asString("");
    }

    private SqlAnswer.@Nullable Refused lookAtExpression(JsonNode node) {
        String kind = node.path("class").asString("");
        if (kind.equals("PARAMETER")) {
            return refused(SqlRefusal.PARAMETER_WITHOUT_VALUE, node, null);
        }
        if (!EXPRESSIONS.contains(kind)) {
            return refused(SqlRefusal.NOT_A_QUESTION, node, kind);
        }
        if (node.has("function_name")) {
            String function = node.path("function_name").asString("");
            return OfferedFunctions.ALL.offersForValues(function)
                    ? null
                    : refused(SqlRefusal.FUNCTION_NOT_OFFERED, node, function);
        }
        return null;
    }

    private SqlAnswer.@Nullable Refused lookAtSource(String kind, JsonNode node) {
        if (!SOURCES.contains(kind)) {
            return refused(SqlRefusal.TABLE_NOT_OFFERED, node, kind);
        }
        String table = node.path("table_name").asString("");
        return switch (kind) {
            case "BASE_TABLE" -> isOffered(node, table) ? null : refused(SqlRefusal.TABLE_NOT_OFFERED, node, table);
            case "SHOW_REF" ->
                node.path("query").isNull() && !table.equals(SHOW_TABLES)
                        ? refused(SqlRefusal.NOT_A_QUESTION, node, null)
                        : null;
            case "TABLE_FUNCTION" -> {
                String function = node.path("function").path("function_name").asString("");
                yield OfferedFunctions.ALL.offersForTables(function)
                        ? null
                        : refused(SqlRefusal.FUNCTION_NOT_OFFERED, node, function);
            }
            default -> null;
        };
    }

    /** By its bare name only: a qualified one could mean another database or the engine's own schema. */
    private boolean isOffered(JsonNode node, String table) {
        String name = table.toLowerCase(Locale.ROOT);
        return node.path("qualified_name").path("path").size() == 1
                && (tables.contains(name) || ownNames.contains(name));
    }

    private static SqlAnswer.Refused refused(SqlRefusal refusal, JsonNode at, @Nullable String detail) {
        JsonNode position = at.path("query_location");
        return new SqlAnswer.Refused(refusal, position.canConvertToInt() ? position.asInt() : null, detail);
    }
}
