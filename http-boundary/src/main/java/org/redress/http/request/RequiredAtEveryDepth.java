package org.redress.http.request;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.redress.http.problem.FieldError;
import org.redress.http.problem.InvalidInput;
import org.redress.lifecycle.input.RequiredFields;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.type.TypeFactory;

/** Finds what is missing in a body before anything is made of it, in the record itself and in all records within. */
final class RequiredAtEveryDepth {
    private static final TypeFactory TYPES = TypeFactory.createDefaultInstance();

    private final List<FieldError> missing = new ArrayList<>();

    private RequiredAtEveryDepth() {}

    /** @throws InvalidInput naming every field that is missing or null and may not be */
    static void check(JsonNode body, JavaType type) {
        RequiredAtEveryDepth search = new RequiredAtEveryDepth();
        search.visit(body, type, FieldPath.BODY);
        if (!search.missing.isEmpty()) {
            throw new InvalidInput(search.missing);
        }
    }

    /** A node of another shape than its type is left to the conversion, which refuses it. */
    private void visit(JsonNode node, JavaType type, FieldPath path) {
        Class<?> raw = type.getRawClass();
        if (node.isObject() && raw.isRecord() && !isWrapper(raw)) {
            visitFields(node, raw, path);
        } else if (node.isObject() && type.isMapLikeType()) {
            node.properties()
                    .forEach(entry -> visitValue(entry.getValue(), type.getContentType(), path.name(entry.getKey())));
        } else if (node.isArray() && (type.isCollectionLikeType() || type.isArrayType())) {
            for (int index = 0; index < node.size(); index++) {
                visitValue(node.get(index), type.getContentType(), path.index(index));
            }
        }
    }

    private void visitFields(JsonNode node, Class<?> type, FieldPath path) {
        for (RecordComponent component : type.getRecordComponents()) {
            JsonNode value = node.get(component.getName());
            FieldPath at = path.name(component.getName());
            boolean isNull = value != null && value.isNull();
            if (RequiredFields.isRequired(component) && (value == null || isNull)) {
                missing.add(new FieldError(at.text(), "is missing"));
            } else if (component.getType().isPrimitive() && isNull) {
                missing.add(new FieldError(at.text(), "must not be null"));
            } else if (value != null) {
                visit(value, TYPES.constructType(component.getGenericType()), at);
            }
        }
    }

    /** Nothing in a list or map of ours may be null. */
    private void visitValue(JsonNode value, JavaType type, FieldPath path) {
        if (value.isNull()) {
            missing.add(new FieldError(path.text(), "must not be null"));
        } else {
            visit(value, type, path);
        }
    }

    /** Whether the record is written as its only component, as texts and ids are. */
    private static boolean isWrapper(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .anyMatch(component -> component.getAccessor().isAnnotationPresent(JsonValue.class));
    }
}
