package org.redress.http.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems, wherever in the server they arise: in an endpoint, a filter, or the container itself. */
public final class ProblemJson {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** After which time a caller may try again what was not available; faults of a database pass in seconds. */
    static final int RETRY_AFTER_SECONDS = 2;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ProblemJson() {}

    /** Makes the problem the whole answer; does nothing where the answer is on its way already. */
    public static void write(Problem problem, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        byte[] body = MAPPER.writeValueAsBytes(problem);
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setContentType(MEDIA_TYPE);
        response.setContentLength(body.length);
        if (problem.status() == ProblemKind.UNAVAILABLE.status()) {
            response.setIntHeader("Retry-After", RETRY_AFTER_SECONDS);
        }
        response.getOutputStream().write(body);
        response.flushBuffer();
    }
}
