package org.redress.http.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.math.BigDecimal;
import java.util.Arrays;
import org.redress.events.Role;
import org.redress.http.request.Envelope;
import org.redress.http.request.PageAsked;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;

/** Names the headers of every command and the parameters of every list. */
final class SharedParameters implements GlobalOperationCustomizer {
    @Override
    public Operation customize(Operation operation, HandlerMethod endpoint) {
        if (takes(endpoint, Envelope.class)) {
            operation.addParametersItem(header(
                    Envelope.IDEMPOTENCY_KEY,
                    "Your name for this request: sent again, it has the same answer and no second effect.",
                    new StringSchema().minLength(1).maxLength(Envelope.IDEMPOTENCY_KEY_CHARACTERS_MAX)));
            operation.addParametersItem(header(
                    Envelope.IF_MATCH,
                    "The ETag you have seen, or *: refused with 412 when it has changed since.",
                    new StringSchema()));
            operation.addParametersItem(header(
                    Envelope.ROLE, "In which of your roles you ask; else in one that may take the step.", roles()));
            operation.addParametersItem(header(
                    Envelope.ON_BEHALF_OF,
                    "The unit or person for whom you act; else your own unit.",
                    new StringSchema()));
            operation.addParametersItem(header(
                    Envelope.OCCURRED_AT,
                    "When it happened, where that is not now.",
                    new StringSchema().format("date-time")));
        }
        if (takes(endpoint, PageAsked.class)) {
            operation.addParametersItem(query(PageAsked.CURSOR, "The next of the page before.", new StringSchema()));
            operation.addParametersItem(query(PageAsked.SIZE, "Entries at most.", size()));
        }
        return operation;
    }

    private static boolean takes(HandlerMethod endpoint, Class<?> type) {
        return Arrays.stream(endpoint.getMethodParameters())
                .map(MethodParameter::getParameterType)
                .anyMatch(type::equals);
    }

    private static Schema<?> roles() {
        StringSchema roles = new StringSchema();
        Arrays.stream(Role.values()).map(Role::name).forEach(roles::addEnumItem);
        return roles;
    }

    private static Schema<?> size() {
        Schema<Number> size = new IntegerSchema()._default(PageAsked.SIZE_DEFAULT);
        size.minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(PageAsked.SIZE_MAX));
        return size;
    }

    private static Parameter header(String name, String description, Schema<?> schema) {
        return new HeaderParameter().name(name).description(description).schema(schema);
    }

    private static Parameter query(String name, String description, Schema<?> schema) {
        return new QueryParameter().name(name).description(description).schema(schema);
    }
}
