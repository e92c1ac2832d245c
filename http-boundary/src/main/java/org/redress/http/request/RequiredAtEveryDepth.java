package org.redress.http.request;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.redress.events.Mistake;
import org.redress.http.problem.FieldError;
import org.redress.http.problem.InvalidInput;
import org.redress.lifecycle.input.RequiredFields;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.type.TypeFactory;

/** Finds what is missing in a body before anything is made of it, in the record itself and in all records within. */
final class RequiredAtEveryDepth {
    private static final TypeFactory TYPES = TypeFactory.createDefaultInstance();

    /** Each request asks for them, and reflection takes longer than reading the body: found out once. */
    private static final ClassValue<List<Field>> FIELDS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            return isWrapper(type)
                    ? List.of()
                    : Arrays.stream(type.getRecordComponents()).map(Field::of).toList();
        }
    };

    private final List<FieldError> missing = new ArrayList<>();

    private RequiredAtEveryDepth() {}

    /** A component of a record, as far as a body can lack it. */
    private record Field(String name, JavaType type, boolean isRequired, boolean isPrimitive) {
        static Field of(RecordComponent component) {
            return new Field(
                    component.getName(),
                    TYPES.constructType(component.getGenericType()),
                    RequiredFields.isRequired(component),
                    component.getType().isPrimitive());
        }
    }

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
        if (node.isObject() && raw.isRecord()) {
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
        for (Field field : FIELDS.get(type)) {
            JsonNode value = node.get(field.name());
            boolean isNull = value != null && value.isNull();
            if (field.isRequired() && (value == null || isNull)) {
                missing.add(FieldError.of(path.name(field.name()).text(), Mistake.MISSING));
            } else if (field.isPrimitive() && isNull) {
                missing.add(FieldError.of(path.name(field.name()).text(), Mistake.NULL));
            } else if (value != null) {
                visit(value, field.type(), path.name(field.name()));
            }
        }
    }

    /** Nothing in a list or map of ours may be null. */
    private void visitValue(JsonNode value, JavaType type, FieldPath path) {
        if (value.isNull()) {
            missing.add(FieldError.of(path.text(), Mistake.NULL));
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
