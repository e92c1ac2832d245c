package org.redress.query.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.http.problem.Problem;
import org.redress.http.problem.ProblemJson;
import org.redress.http.problem.ThrownProblems;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Tells people what went wrong in the frame of the page they asked for; programs get their problem as JSON. */
@Controller
class ErrorPages implements HandlerExceptionResolver, Ordered {
    private static final String TEMPLATE = "error";
    private static final int NOT_FOUND = 404;
    /** Statuses that have words of their own; any other is told as the nearest of them. */
    private static final List<Integer> TOLD = List.of(400, 403, NOT_FOUND, 500, 503);

    private static final List<String> NOT_PAGES = List.of("/api/", "/live", "/v3/", "/actuator/");

    private final Frames frames;

    ErrorPages(Frames frames) {
        this.frames = frames;
    }

    /** Before the advice that answers everything as JSON. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception thrown) {
        if (!isForPage(request, request.getRequestURI())
                || thrown instanceof AccessDeniedException
                || thrown instanceof AuthenticationException) {
            return null;
        }
        // A page's address with something else than an id in it is an address that does not exist.
        return thrown instanceof MethodArgumentTypeMismatchException
                ? page(request, NOT_FOUND, null)
                : page(request, ThrownProblems.of(thrown, request));
    }

    /** What a filter refused, or the container. */
    @RequestMapping(path = "${spring.web.error.path:/error}", produces = MediaType.TEXT_HTML_VALUE)
    @Nullable
    ModelAndView tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problem problem = ThrownProblems.ofDispatch(request);
        String asked = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (!isForPage(request, asked)) {
            ProblemJson.write(problem, response);
            return null;
        }
        return page(request, problem);
    }

    private ModelAndView page(HttpServletRequest request, Problem problem) {
        return page(request, problem.status(), problem.more().get("code"));
    }

    private ModelAndView page(HttpServletRequest request, int status, @Nullable Object code) {
        ModelAndView page = new ModelAndView(TEMPLATE, HttpStatusCode.valueOf(status));
        page.addObject(Frame.ATTRIBUTE, frames.around(request));
        page.addObject("status", told(status));
        page.addAllObjects(code == null ? Map.of() : Map.of("code", code));
        return page;
    }

    private static int told(int status) {
        if (TOLD.contains(status)) {
            return status;
        }
        return status < 500 ? 400 : 500;
    }

    private static boolean isForPage(HttpServletRequest request, String path) {
        String accept = request.getHeader("Accept");
        return accept != null
                && Stream.of(accept.split(",")).anyMatch(type -> type.strip().startsWith(MediaType.TEXT_HTML_VALUE))
                && NOT_PAGES.stream().noneMatch(path::startsWith);
    }
}
