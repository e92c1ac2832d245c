package org.redress.http.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.redress.http.problem.InvalidInput;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses query parameters that an endpoint does not have, or has once: a filter that is misspelt must not select all. */
final class KnownParameters implements HandlerInterceptor {
    /** By endpoint: each parameter, and whether it may be repeated. Bounded by the number of endpoints. */
    private final Map<Method, Map<String, Boolean>> byEndpoint = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod endpoint && !isForm(request)) {
            Map<String, Boolean> known =
                    byEndpoint.computeIfAbsent(endpoint.getMethod(), any -> parametersOf(endpoint));
            request.getParameterMap().forEach((name, values) -> check(known, name, values.length));
        }
        return true;
    }

    /** No endpoint takes a form: the reader of bodies says so. */
    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("application/x-www-form-urlencoded");
    }

    private static void check(Map<String, Boolean> known, String name, int times) {
        Boolean repeatable = known.get(name);
        if (repeatable == null) {
            throw new InvalidInput(FieldPath.speakable(name), "is not a parameter here");
        }
        if (times > 1 && !repeatable) {
            throw new InvalidInput(name, "is there twice");
        }
    }

    private static Map<String, Boolean> parametersOf(HandlerMethod endpoint) {
        Map<String, Boolean> known = new TreeMap<>();
        for (MethodParameter parameter : endpoint.getMethodParameters()) {
            RequestParam stated = parameter.getParameterAnnotation(RequestParam.class);
            if (stated != null) {
                known.put(nameOf(stated, parameter), isRepeatable(parameter.getParameterType()));
            }
            if (parameter.hasParameterAnnotation(ModelAttribute.class)) {
                for (RecordComponent component : parameter.getParameterType().getRecordComponents()) {
                    known.put(component.getName(), isRepeatable(component.getType()));
                }
            }
            if (parameter.getParameterType() == PageAsked.class) {
                PageParameters.NAMES.forEach(name -> known.put(name, false));
            }
        }
        return known;
    }

    private static String nameOf(RequestParam stated, MethodParameter parameter) {
        return stated.name().isEmpty() ? parameter.getParameter().getName() : stated.name();
    }

    private static boolean isRepeatable(Class<?> type) {
        return Collection.class.isAssignableFrom(type) || type.isArray() || Set.class.isAssignableFrom(type);
    }
}
