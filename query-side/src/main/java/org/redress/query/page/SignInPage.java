package org.redress.query.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redress.http.signin.WaysIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page where people sign in. What is sent from it, the boundary takes. */
@Controller
class SignInPage {
    private static final Pattern SECONDS = Pattern.compile("[1-9][0-9]{0,3}");

    private final Frames frames;
    private final WaysIn ways;

    SignInPage(Frames frames, WaysIn ways) {
        this.frames = frames;
        this.ways = ways;
    }

    @GetMapping("/sign-in")
    String show(HttpServletRequest request, Model model) {
        model.addAttribute(Frame.ATTRIBUTE, frames.around(request));
        model.addAttribute("failed", request.getParameter("failed") != null);
        model.addAttribute("openId", ways.openId());
        model.addAttribute("refused", request.getParameter("refused") != null);
        model.addAttribute("busy", request.getParameter("busy") != null);
        model.addAttribute("left", request.getParameter("left") != null);
        model.addAttribute("again", request.getParameter("again") != null);
        model.addAttribute("wait", secondsOf(request.getParameter("wait")));
        model.addAttribute("paused", request.getParameter("paused") != null);
        return "sign-in";
    }

    /** Anybody can write an address: only a number of seconds is said again. */
    private static @Nullable Integer secondsOf(@Nullable String said) {
        return said != null && SECONDS.matcher(said).matches() ? Integer.valueOf(said) : null;
    }
}
