package org.redress.query.casefile;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redress.http.problem.ProblemException;
import org.redress.http.problem.ProblemKind;
import org.redress.http.request.ComplaintId;
import org.redress.http.signin.SignedIn;
import org.redress.query.page.Regions;
import org.redress.query.reading.AsOf;
import org.redress.query.stepform.StepForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One case as a page: the file, what may be done next, its story, and the form of one step. */
@Controller
class CasePage {
    /** The parts of the page that are drawn anew when the case has changed; the form of a step is never. */
    private static final Set<String> REGIONS = Set.of("glance", "steps", "file", "story", "step");

    private final CaseModel cases;

    CasePage(CaseModel cases) {
        this.cases = cases;
    }

    @GetMapping("/complaints/{id}")
    String show(
            @PathVariable ComplaintId id,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable Long asOfSequence,
            SignedIn person,
            HttpServletRequest request,
            Model model) {
        cases.fill(model, id.value(), AsOf.of(asOf, asOfSequence), null, person, request);
        return Regions.view("complaint", request, REGIONS);
    }

    /** The same with a step open; one that is not possible now is told with its reason. */
    @GetMapping("/complaints/{id}/{step}")
    String open(
            @PathVariable ComplaintId id,
            @PathVariable String step,
            SignedIn person,
            HttpServletRequest request,
            Model model) {
        StepForm form = StepForm.of(step)
                .filter(found -> !found.step().equals(StepForm.INTAKE))
                .orElseThrow(CasePage::nothingHere);
        cases.fill(model, id.value(), new AsOf.Now(), form, person, request);
        return Regions.view("complaint", request, REGIONS);
    }

    private static ProblemException nothingHere() {
        return new ProblemException(ProblemKind.NOT_FOUND.problem());
    }
}
