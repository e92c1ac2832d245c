package org.redress.command.door;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.redress.http.problem.FieldError;
import org.redress.http.problem.ProblemException;
import org.redress.http.problem.ProblemKind;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers for every step that does not exist. */
@RestController
class UnknownStepEndpoint {
    @Hidden
    @PostMapping({"/api/complaints/{id}/{step}", "/api/organisation/{step}", "/api/operations/{step}"})
    void refuse() {
        throw new ProblemException(
                ProblemKind.NOT_FOUND.problem().about(List.of(new FieldError("step", "is no step of the procedure"))));
    }
}
