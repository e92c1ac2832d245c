package org.redress.http.request;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redress.events.Mistake;
import org.redress.http.problem.FieldError;
import org.redress.http.problem.InvalidInput;
import org.redress.http.problem.ProblemException;
import org.redress.http.problem.ProblemKind;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Makes the command of a request's body, in the place of Spring's own reader of {@code @RequestBody}: strict, bounded,
 * and with every field named that is wrong. No body at all is an empty object.
 */
final class CommandBody implements HandlerMethodArgumentResolver {
    /** A hundred texts of full length; more is a file and belongs to an import. */
    static final int BYTES_MAX = 1024 * 1024;

    private static final byte[] EMPTY_OBJECT = "{}".getBytes(StandardCharsets.UTF_8);

    private final RequestJson json;
    private final CommandBounds bounds;

    CommandBody(RequestJson json, CommandBounds bounds) {
        this.json = json;
        this.bounds = bounds;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(RequestBody.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders)
            throws HttpMediaTypeNotSupportedException {
        HttpServletRequest request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        byte[] body = bytes(request);
        checkForm(request, body.length > 0);
        Object command = json.read(body.length == 0 ? EMPTY_OBJECT : body, parameter.getGenericParameterType());
        checkBounds(command);
        return command;
    }

    private static byte[] bytes(HttpServletRequest request) {
        try {
            // One byte more tells a body of exactly the limit from one beyond it.
            byte[] body = request.getContentLengthLong() > BYTES_MAX
                    ? new byte[0]
                    : request.getInputStream().readNBytes(BYTES_MAX + 1);
            if (request.getContentLengthLong() > BYTES_MAX || body.length > BYTES_MAX) {
                throw new ProblemException(
                        ProblemKind.BODY_TOO_LARGE.problem().because("A body has at most " + BYTES_MAX + " bytes."));
            }
            return body;
        } catch (IOException broken) {
            throw new InvalidInput(FieldPath.BODY.text(), Mistake.NOT_WHOLE);
        }
    }

    private static void checkForm(HttpServletRequest request, boolean hasBody)
            throws HttpMediaTypeNotSupportedException {
        String stated = request.getContentType();
        String encoding = request.getHeader("Content-Encoding");
        boolean isJson = stated == null ? !hasBody : isJson(stated);
        boolean isPlain = encoding == null || encoding.equalsIgnoreCase("identity");
        if (!isJson || !isPlain) {
            throw new HttpMediaTypeNotSupportedException("Not JSON", List.of(MediaType.APPLICATION_JSON));
        }
    }

    private static boolean isJson(String stated) {
        try {
            MediaType type = MediaType.parseMediaType(stated);
            Charset charset = type.getCharset();
            return type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
                    && (charset == null || charset.equals(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException nonsense) {
            return false;
        }
    }

    private void checkBounds(Object command) {
        List<FieldError> errors = bounds.violatedBy(command);
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }
}
