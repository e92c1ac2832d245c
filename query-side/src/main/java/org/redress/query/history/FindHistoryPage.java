package org.redress.query.history;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.http.signin.SignedIn;
import org.redress.query.page.Frame;
import org.redress.query.page.Frames;
import org.redress.query.page.Place;
import org.redress.query.reading.CaseNumbers;
import org.redress.query.reading.Readers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where whoever audits begins: finds a case by its number, or among those that changed last, and leads to its history. */
@Controller
class FindHistoryPage {
    /** Cases that one look shows; who sees as many types one character more. */
    static final int FOUND_MAX = 20;

    private final CaseNumbers numbers;
    private final LatestChanges latest;
    private final Readers readers;
    private final Frames frames;

    FindHistoryPage(CaseNumbers numbers, LatestChanges latest, Readers readers, Frames frames) {
        this.numbers = numbers;
        this.latest = latest;
        this.readers = readers;
        this.frames = frames;
    }

    /** @param number what was typed; the only case with it is opened at once */
    @GetMapping("/history")
    String find(
            @RequestParam(required = false) @Nullable String number,
            SignedIn person,
            HttpServletRequest request,
            Model model) {
        readers.reader(person);
        String typed = number == null ? "" : number.strip();
        boolean isAsked = !typed.isEmpty();
        List<CaseNumbers.Numbered> found = isAsked ? numbers.beginningWith(typed, FOUND_MAX + 1) : List.of();
        if (found.size() == 1) {
            return "redirect:/complaints/" + found.getFirst().id() + "/history";
        }
        model.addAttribute(Frame.ATTRIBUTE, frames.around(request, person, Place.HISTORY));
        model.addAttribute("number", typed);
        model.addAttribute("isAsked", isAsked);
        model.addAttribute("found", found.subList(0, Math.min(FOUND_MAX, found.size())));
        model.addAttribute("latest", isAsked ? List.of() : latest.now());
        model.addAttribute("isMore", found.size() > FOUND_MAX);
        return "history-find";
    }
}
