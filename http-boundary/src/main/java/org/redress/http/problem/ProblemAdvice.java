package org.redress.http.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.coyote.CloseNowException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Turns whatever ends an endpoint early into a problem. The last to be asked: a page may answer in its own way. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class ProblemAdvice {
    @ExceptionHandler
    void answer(Exception thrown, HttpServletRequest request, HttpServletResponse response) throws Exception {
        switch (thrown) {
            case AsyncRequestNotUsableException gone -> {} // Nobody listens any more.
            case CloseNowException brokenOff -> throw brokenOff; // The container knows what to do.
            case AccessDeniedException security -> throw security;
            case AuthenticationException security -> throw security;
            case ErrorResponse stated -> {
                stated.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
                ProblemJson.write(ThrownProblems.of(thrown, request), response);
            }
            case Exception other -> ProblemJson.write(ThrownProblems.of(other, request), response);
        }
    }
}
