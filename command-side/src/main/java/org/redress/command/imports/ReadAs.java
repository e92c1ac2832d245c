package org.redress.command.imports;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the sender wants a file to be read.
 *
 * @param ownMapping the sender's own mapping as JSON; null where the format has one
 * @param encoding what the sender knows of it; null to find it out
 */
record ReadAs(
        ImportFormat format,
        @Nullable String ownMapping,
        @Nullable FileEncoding encoding) {

    /** One of our formats, as it comes. */
    static ReadAs of(ImportFormat format) {
        return new ReadAs(format, null, null);
    }

    /** @throws BadMapping when the sender's own mapping is none */
    Mapping mapping() {
        Mapping mapping = ownMapping == null ? Objects.requireNonNull(format.mapping()) : MappingFile.of(ownMapping);
        return encoding == null ? mapping : mapping.in(encoding);
    }

    /** The same text for the same reading. */
    String key() {
        return format.kebab() + (ownMapping == null ? "" : "|" + ownMapping) + (encoding == null ? "" : "|" + encoding);
    }
}
