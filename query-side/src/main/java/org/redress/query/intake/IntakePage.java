package org.redress.query.intake;

import jakarta.servlet.http.HttpServletRequest;
import org.redress.http.problem.ProblemException;
import org.redress.http.problem.ProblemKind;
import org.redress.http.signin.SignedIn;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.policy.ComplaintPolicy;
import org.redress.query.page.Frame;
import org.redress.query.page.Frames;
import org.redress.query.page.Place;
import org.redress.query.stepform.FormSheet;
import org.redress.query.stepform.StepForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form for a new complaint, for whoever may take one in. */
@Controller
class IntakePage {
    private final Frames frames;
    private final ComplaintPolicy policy;

    IntakePage(Frames frames, ComplaintPolicy policy) {
        this.frames = frames;
        this.policy = policy;
    }

    @GetMapping("/complaints/new")
    String show(SignedIn person, HttpServletRequest request, Model model) {
        checkMayTakeIn(person);
        model.addAttribute(Frame.ATTRIBUTE, frames.around(request, person, Place.INTAKE));
        model.addAttribute(
                "sheet", FormSheet.ofNewCase(StepForm.of(StepForm.INTAKE).orElseThrow(), person, policy.zone()));
        return "intake";
    }

    /** Why the service refused. */
    @GetMapping(path = "/complaints/new", params = "region=refusal")
    String refusal(@RequestParam Refusal refusal, SignedIn person, HttpServletRequest request, Model model) {
        checkMayTakeIn(person);
        model.addAttribute(Frame.ATTRIBUTE, frames.around(request, person, Place.INTAKE));
        model.addAttribute("refusal", refusal);
        return "step-form :: refusal";
    }

    private void checkMayTakeIn(SignedIn person) {
        if (!person.holds(role -> policy.permissions().allows(StepForm.INTAKE, role))) {
            throw new ProblemException(ProblemKind.NOT_ALLOWED.problem());
        }
    }
}
