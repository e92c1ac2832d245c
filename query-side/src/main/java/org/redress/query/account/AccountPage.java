package org.redress.query.account;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.redress.http.signin.OwnAccount;
import org.redress.http.signin.SignedIn;
import org.redress.http.signin.TokenScope;
import org.redress.query.page.Frame;
import org.redress.query.page.Frames;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** One's own account as a page: who one is here, the password, where one is signed in, and tokens for programs. */
@Controller
class AccountPage {
    private final OwnAccount own;
    private final Frames frames;
    private final Clock clock;

    AccountPage(OwnAccount own, Frames frames, Clock clock) {
        this.own = own;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping("/account")
    String show(SignedIn person, HttpServletRequest request, Model model) {
        model.addAttribute(Frame.ATTRIBUTE, frames.around(request, person));
        model.addAttribute("account", own.show(request));
        model.addAttribute("roles", person.roles());
        model.addAttribute("scopes", TokenScope.values());
        model.addAttribute("now", clock.instant());
        return "account";
    }
}
