package org.redress.http.request;

import jakarta.validation.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamContext;

/**
 * Where in a body something is: {@code options[1].effect}. Names that do not look like ours are somebody's input and not
 * repeated.
 */
record FieldPath(String text) {
    /** The body as a whole. */
    static final FieldPath BODY = new FieldPath("body");

    private static final Pattern SPEAKABLE = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,39}");
    private static final String UNSPEAKABLE = "(other)";

    FieldPath name(String name) {
        String said = speakable(name);
        return new FieldPath(this.equals(BODY) ? said : text + "." + said);
    }

    FieldPath index(int index) {
        return new FieldPath(text + "[" + index + "]");
    }

    /** The path, and what a value type says is wrong within it. */
    FieldPath within(@Nullable String part) {
        return part == null ? this : name(part);
    }

    static FieldPath of(List<JacksonException.Reference> references) {
        FieldPath path = BODY;
        for (JacksonException.Reference reference : references) {
            String name = reference.getPropertyName();
            path = name == null ? path.index(reference.getIndex()) : path.name(name);
        }
        return path;
    }

    static FieldPath of(TokenStreamContext place) {
        TokenStreamContext parent = place.getParent();
        FieldPath path = parent == null ? BODY : of(parent);
        if (place.inObject() && place.currentName() != null) {
            return path.name(place.currentName());
        }
        return place.inArray() && place.hasCurrentIndex() ? path.index(place.getCurrentIndex()) : path;
    }

    static FieldPath of(Path violated) {
        FieldPath path = BODY;
        for (Path.Node node : violated) {
            Integer index = node.getIndex();
            path = index == null ? path : path.index(index);
            String name = node.getName();
            // "<list element>" stands for the element itself, which the index has named already.
            path = name == null || name.startsWith("<") ? path : path.name(name);
        }
        return path;
    }

    /** The name as it may be told. */
    static String speakable(String name) {
        return SPEAKABLE.matcher(name).matches() ? name : UNSPEAKABLE;
    }
}
