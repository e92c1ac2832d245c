package org.redress.query.page;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page where people sign in. What is sent from it, the boundary takes. */
@Controller
class SignInPage {
    private final Frames frames;

    SignInPage(Frames frames) {
        this.frames = frames;
    }

    @GetMapping("/sign-in")
    String show(HttpServletRequest request, Model model) {
        model.addAttribute(Frame.ATTRIBUTE, frames.around(request));
        model.addAttribute("failed", request.getParameter("failed") != null);
        model.addAttribute("busy", request.getParameter("busy") != null);
        model.addAttribute("left", request.getParameter("left") != null);
        model.addAttribute("paused", request.getParameter("paused") != null);
        return "sign-in";
    }
}
