package org.redress.http.openapi;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.core.util.RefUtils;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.redress.lifecycle.input.RequiredFields;

/** Says of each record which of its components it cannot do without: the same ones that the reader of bodies asks for. */
final class RequiredComponents implements ModelConverter {
    @Override
    @SuppressWarnings({"rawtypes", "unchecked"}) // Swagger's interface asks for it.
    public @Nullable Schema resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema schema = chain.next().resolve(type, context, chain);
        JavaType target = Json.mapper().constructType(type.getType());
        if (schema == null || target == null || !target.getRawClass().isRecord()) {
            return schema;
        }
        Schema defined = schema.get$ref() == null
                ? schema
                : context.getDefinedModels().get((String)
                        RefUtils.extractSimpleName(schema.get$ref()).getLeft());
        if (defined != null && defined.getProperties() != null) {
            defined.setRequired(RequiredFields.of(target.getRawClass()).stream()
                    .filter(defined.getProperties()::containsKey)
                    .toList());
        }
        return schema;
    }
}
