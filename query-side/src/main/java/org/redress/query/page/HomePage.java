package org.redress.query.page;

import org.redress.http.signin.SignedIn;
import org.redress.query.reading.Readers;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Takes everybody to where their work begins. */
@Controller
class HomePage {
    private final Readers readers;
    private final Frames frames;

    HomePage(Readers readers, Frames frames) {
        this.readers = readers;
        this.frames = frames;
    }

    /** Whoever reads no cases has no page yet, and is told so. */
    @GetMapping("/")
    String show(SignedIn person) {
        readers.reader(person);
        return "redirect:" + frames.homeOf(person).address();
    }
}
