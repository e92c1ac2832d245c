package org.redress.http.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.redress.http.problem.InvalidInput;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@link PageAsked} from the query: {@code cursor} and {@code size}. */
final class PageParameters implements HandlerMethodArgumentResolver {
    static final Set<String> NAMES = Set.of(PageAsked.CURSOR, PageAsked.SIZE);

    private final RequestJson json;

    PageParameters(RequestJson json) {
        this.json = json;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageAsked.class;
    }

    @Override
    public PageAsked resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        return new PageAsked(
                new Cursors(json, listOf(request)),
                request.getParameter(PageAsked.CURSOR),
                sizeOf(request.getParameter(PageAsked.SIZE)));
    }

    private static int sizeOf(@Nullable String text) {
        if (text == null) {
            return PageAsked.SIZE_DEFAULT;
        }
        int size = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
        if (size < 1 || size > PageAsked.SIZE_MAX) {
            throw new InvalidInput(PageAsked.SIZE, "must be a whole number from 1 to " + PageAsked.SIZE_MAX);
        }
        return size;
    }

    /** The list that a cursor belongs to; one may turn pages of another size. */
    private static String listOf(HttpServletRequest request) {
        Map<String, String> filters = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> filters.put(name, Arrays.toString(values)));
        NAMES.forEach(filters::remove);
        return request.getRequestURI() + filters;
    }
}
