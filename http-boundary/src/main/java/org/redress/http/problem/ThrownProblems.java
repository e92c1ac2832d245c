package org.redress.http.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.coyote.CloseNowException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.redress.events.InvalidValue;
import org.redress.events.Mistake;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.datasource.lookup.DataSourceLookupFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.HandlerMapping;

/** What went wrong, as the problem to tell; for whoever tells it as JSON, and for whoever tells it as a page. */
public final class ThrownProblems {

    private ThrownProblems() {}

    /** The problem behind what ended an endpoint early. What is a bug or a fault of ours is logged here, once. */
    public static Problem of(Exception thrown, HttpServletRequest request) {
        return switch (thrown) {
            case ProblemException answer -> answer.problem();
            case MethodArgumentTypeMismatchException mismatch -> invalid(List.of(wrong(mismatch.getName(), mismatch)));
            case MissingServletRequestParameterException missing ->
                invalid(missing.getParameterName(), Mistake.MISSING);
            case MissingServletRequestPartException missing -> invalid(missing.getRequestPartName(), Mistake.MISSING);
            case MethodArgumentNotValidException parameters -> invalid(wrongIn(parameters));
            case MaxUploadSizeExceededException upload -> ProblemKind.BODY_TOO_LARGE.problem();
            case InvalidParameterException undecodable -> invalid("query", "is not percent-encoded UTF-8");
            case MultipartException upload -> invalid("body", "is not a well-formed multipart body");
            case HttpMediaTypeNotAcceptableException form -> ProblemKind.NOT_ACCEPTABLE.problem();
            case ErrorResponse stated ->
                stated.getStatusCode().is4xxClientError()
                        ? ProblemKind.ofStatus(stated.getStatusCode().value()).problem()
                        : FaultLog.ofBug(thrown, placeOf(request), complaintOf(request));
            case TransientDataAccessException fault -> FaultLog.ofFault(fault, placeOf(request));
            case RecoverableDataAccessException fault -> FaultLog.ofFault(fault, placeOf(request));
            case NonTransientDataAccessResourceException fault -> FaultLog.ofFault(fault, placeOf(request));
            case DataSourceLookupFailureException fault -> FaultLog.ofFault(fault, placeOf(request));
            case CannotCreateTransactionException fault -> FaultLog.ofFault(fault, placeOf(request));
            case Exception bug -> FaultLog.ofBug(bug, placeOf(request), complaintOf(request));
        };
    }

    /**
     * The problem behind an error dispatch. What has a status of the caller's mistakes is one, even where the container
     * tells it by an exception.
     */
    public static Problem ofDispatch(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer stated
                ? stated
                : ProblemKind.NOT_FOUND.status();
        return status == ProblemKind.INTERNAL_FAULT.status()
                        && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable bug
                        && !(bug instanceof CloseNowException)
                ? FaultLog.ofBug(bug, "a filter", null)
                : ProblemKind.ofStatus(status).problem();
    }

    private static Problem invalid(String field, Mistake mistake) {
        return new InvalidInput(field, mistake).problem();
    }

    private static Problem invalid(String field, String reason) {
        return new InvalidInput(field, reason).problem();
    }

    private static Problem invalid(List<FieldError> errors) {
        return new InvalidInput(errors).problem();
    }

    /** What is wrong with query parameters that are read together as one record. */
    private static List<FieldError> wrongIn(MethodArgumentNotValidException parameters) {
        return parameters.getBindingResult().getFieldErrors().stream()
                .map(error -> error.contains(TypeMismatchException.class)
                        ? wrong(error.getField(), error.unwrap(TypeMismatchException.class))
                        : FieldError.of(error.getField(), Mistake.NOT_VALID))
                .toList();
    }

    /** What the value type says of itself, where it says anything. */
    private static FieldError wrong(String field, Throwable mismatch) {
        return Stream.iterate(mismatch, Objects::nonNull, Throwable::getCause)
                .filter(InvalidValue.class::isInstance)
                .map(InvalidValue.class::cast)
                .findFirst()
                .map(wrong -> FieldError.of(field, wrong))
                .orElseGet(() -> FieldError.of(field, Mistake.NOT_VALID));
    }

    private static String placeOf(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return request.getMethod() + " " + (pattern == null ? "?" : pattern);
    }

    private static @Nullable String complaintOf(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.get("id") instanceof String id
                        && id.matches("[0-9a-f-]{36}")
                ? id
                : null;
    }
}
