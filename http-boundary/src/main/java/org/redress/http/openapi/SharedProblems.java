package org.redress.http.openapi;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collector;
import java.util.stream.Stream;
import org.redress.http.problem.Problem;
import org.redress.http.problem.ProblemJson;
import org.redress.http.problem.ProblemKind;
import org.redress.http.problem.RefusalProblems;
import org.redress.lifecycle.decision.Refusal;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Tells of every operation how it may be answered with a problem, and which types of problem there are. */
final class SharedProblems implements GlobalOpenApiCustomizer {
    private static final String SCHEMA = "Problem";

    /** What any operation may meet. */
    private static final Set<ProblemKind> OF_EVERY_OPERATION = EnumSet.of(
            ProblemKind.INVALID_INPUT,
            ProblemKind.SIGN_IN_REQUIRED,
            ProblemKind.NOT_ALLOWED,
            ProblemKind.NOT_FOUND,
            ProblemKind.NOT_ACCEPTABLE,
            ProblemKind.INTERNAL_FAULT,
            ProblemKind.UNAVAILABLE);

    /** What only those meet that change something. */
    private static final Set<ProblemKind> OF_CHANGES = EnumSet.of(
            ProblemKind.CONCURRENT_CHANGE,
            ProblemKind.VERSION_CONFLICT,
            ProblemKind.BODY_TOO_LARGE,
            ProblemKind.UNSUPPORTED_MEDIA_TYPE,
            ProblemKind.IDEMPOTENCY_KEY_REUSED);

    @Override
    public void customise(OpenAPI contract) {
        contract.getComponents().addSchemas(SCHEMA, problem());
        Stream.concat(OF_EVERY_OPERATION.stream(), OF_CHANGES.stream())
                .forEach(kind -> contract.getComponents().addResponses(kind.name(), response(kind)));
        contract.getPaths().values().forEach(path -> path.readOperationsMap().forEach(SharedProblems::tell));
    }

    private static void tell(PathItem.HttpMethod method, Operation operation) {
        OF_EVERY_OPERATION.forEach(kind -> tell(kind, operation));
        if (method != PathItem.HttpMethod.GET && method != PathItem.HttpMethod.HEAD) {
            OF_CHANGES.forEach(kind -> tell(kind, operation));
        }
    }

    private static void tell(ProblemKind kind, Operation operation) {
        operation
                .getResponses()
                .addApiResponse(
                        Integer.toString(kind.status()),
                        new ApiResponse().$ref("#/components/responses/" + kind.name()));
    }

    private static ApiResponse response(ProblemKind kind) {
        Schema<?> problem = new Schema<>().$ref("#/components/schemas/" + SCHEMA);
        return new ApiResponse()
                .description(kind.problem().title())
                .content(new Content().addMediaType(ProblemJson.MEDIA_TYPE, new MediaType().schema(problem)));
    }

    private static Schema<?> problem() {
        Schema<?> mistake = new ObjectSchema()
                .addProperty(
                        "field", new StringSchema().description("Path in the body, or name of a header or parameter."))
                .addProperty("reason", new StringSchema())
                .addProperty("code", new StringSchema().description("What is wrong, to be told in any language."))
                .addProperty(
                        "values",
                        new ArraySchema()
                                .items(new StringSchema())
                                .description("The bounds that the reason tells, in its order."));
        return new ObjectSchema()
                .description("RFC 9457. The types:\n\n" + types())
                .addProperty("type", new StringSchema().format("uri"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("errors", new ArraySchema().items(mistake));
    }

    /** A line of Markdown per status. */
    private static String types() {
        Stream<Problem> all = Stream.concat(
                Arrays.stream(ProblemKind.values()).map(ProblemKind::problem),
                Arrays.stream(Refusal.values()).map(RefusalProblems::of));
        return all.collect(groupingBy(Problem::status, TreeMap::new, joiningTypes())).entrySet().stream()
                .map(entry -> "- " + entry.getKey() + ": " + entry.getValue())
                .collect(joining("\n"));
    }

    private static Collector<Problem, ?, String> joiningTypes() {
        return mapping(problem -> "`" + problem.type() + "`", joining(", "));
    }
}
