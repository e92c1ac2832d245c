package org.redress.http.problem;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers for Tomcat where a request is too broken to reach us; in place of its page in HTML. */
public final class ContainerProblems extends ErrorReportValve {
    private static final Logger LOG = LoggerFactory.getLogger(ContainerProblems.class);

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            ProblemJson.write(ProblemKind.ofStatus(status).problem(), response.getResponse());
        } catch (IOException gone) {
            LOG.debug("Nobody waited for the answer: {}", gone.getClass().getName());
        }
    }
}
