package org.redress.query.stepform;

import java.util.List;

/** What the fields of one form may name. */
public interface NamedThings {
    /** For a form that is about no case yet. */
    NamedThings NONE = named -> List.of();

    /** Everything of this kind. */
    List<Choice> of(Named named);

    /** The constants of a field that make sense here. */
    default List<? extends Enum<?>> among(List<? extends Enum<?>> constants) {
        return constants;
    }
}
