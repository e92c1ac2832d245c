package org.redress.http.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers for filters, which can only name a status, and for what escapes from them. */
@Controller
final class ContainerErrors implements ErrorController {
    @RequestMapping("${spring.web.error.path:/error}")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemJson.write(ThrownProblems.ofDispatch(request), response);
    }
}
