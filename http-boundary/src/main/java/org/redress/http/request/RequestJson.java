package org.redress.http.request;

import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.redress.events.Mistake;
import org.redress.http.problem.InvalidInput;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Reads JSON that others wrote, and takes nothing for what it is not: no unknown or doubled name, no number for a text,
 * no text for a number, nothing after the end, nothing but UTF-8 without a byte order mark.
 */
public final class RequestJson {
    /** Deeper than any command, shallow enough for any stack. */
    static final int NESTING_MAX = 16;

    /** Longer than any amount or count. */
    static final int NUMBER_CHARACTERS_MAX = 40;

    /** Longer than any name of ours. */
    static final int NAME_CHARACTERS_MAX = 100;

    private final JsonMapper mapper;

    RequestJson() {
        StreamReadConstraints limits = StreamReadConstraints.builder()
                .maxNestingDepth(NESTING_MAX)
                .maxNumberLength(NUMBER_CHARACTERS_MAX)
                .maxNameLength(NAME_CHARACTERS_MAX)
                .build();
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(limits)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        this.mapper = JsonMapper.builder(factory)
                .addModule(Times.module())
                .addModule(ExactConstants.module())
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                // What is required is checked before; an absent primitive has its default.
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfigDefaults(any -> any.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.TryConvert))
                .build();
    }

    /**
     * The value that these bytes state.
     *
     * @throws InvalidInput naming every required field that is missing, else the first field that is wrong
     */
    public Object read(byte[] utf8, Type type) {
        JavaType target = mapper.constructType(type);
        JsonNode tree = tree(text(utf8));
        RequiredAtEveryDepth.check(tree, target);
        try {
            return mapper.treeToValue(tree, target);
        } catch (JacksonException wrong) {
            throw JsonMistakes.of(wrong);
        }
    }

    /** The same for a plain class. */
    <T> T read(byte[] utf8, Class<T> type) {
        return type.cast(read(utf8, (Type) type));
    }

    /** The JSON of a value of ours, in a form that {@link #read} takes. */
    byte[] write(Object value) {
        return mapper.writeValueAsBytes(value);
    }

    private JsonNode tree(String text) {
        try (JsonParser parser = mapper.createParser(text)) {
            try {
                JsonNode tree = mapper.readTree(parser);
                if (tree == null || tree.isMissingNode()) {
                    throw new InvalidInput(FieldPath.BODY.text(), Mistake.NOT_JSON);
                }
                if (tree.isNull()) {
                    throw new InvalidInput(FieldPath.BODY.text(), Mistake.NULL);
                }
                return tree;
            } catch (JacksonException wrong) {
                throw JsonMistakes.of(wrong, parser.streamReadContext());
            }
        }
    }

    /** Undecodable bytes are refused: replaced ones would be stored as if somebody had typed them. */
    private static String text(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException otherCharset) {
            throw new InvalidInput(FieldPath.BODY.text(), Mistake.NOT_UTF_8);
        }
    }
}
