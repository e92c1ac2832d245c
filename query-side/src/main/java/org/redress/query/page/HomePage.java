package org.redress.query.page;

import org.redress.http.signin.SignedIn;
import org.redress.query.reading.Readers;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Takes everybody to where their work is. */
@Controller
class HomePage {
    private final Readers readers;

    HomePage(Readers readers) {
        this.readers = readers;
    }

    /** Whoever reads cases begins with the worklist; nobody else has a page yet, and is told so. */
    @GetMapping("/")
    String show(SignedIn person) {
        readers.reader(person);
        return "redirect:/worklist";
    }
}
