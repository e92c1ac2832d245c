package org.redress.lifecycle.input;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields that a command cannot do without: its components that are not {@code @Nullable}. */
public final class RequiredFields {
    /** Each look at what is next asks for them, and reflection takes longer than all rules together: found out once. */
    private static final ClassValue<List<String>> NAMES = new ClassValue<>() {
        @Override
        protected List<String> computeValue(Class<?> command) {
            return Arrays.stream(command.getRecordComponents())
                    .filter(RequiredFields::isRequired)
                    .map(RecordComponent::getName)
                    .toList();
        }
    };

    private RequiredFields() {}

    /** Their names in the order of the record. */
    public static List<String> of(Class<?> command) {
        return NAMES.get(command);
    }

    /** Whether a component may not be null. */
    public static boolean isRequired(RecordComponent component) {
        AnnotatedType type = component.getAnnotatedType();
        return !component.getType().isPrimitive() && !type.isAnnotationPresent(Nullable.class);
    }
}
