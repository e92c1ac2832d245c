package org.redress.query.caselist;

import org.redress.http.signin.SignedIn;
import org.redress.query.reading.Readers;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes the forms by which somebody keeps a filter of the worklist, or forgets one. */
@Controller
class SavedFiltersPage {
    private final SavedFilters filters;
    private final Readers readers;

    SavedFiltersPage(SavedFilters filters, Readers readers) {
        this.filters = filters;
        this.readers = readers;
    }

    /** Keeps the filters that were in force under a name, and shows their cases. */
    @PostMapping("/worklist/filters")
    String keep(@RequestParam String name, @RequestParam String query, SignedIn person) {
        readers.reader(person);
        SavedFilter filter = SavedFilter.typed(name, WorklistFilters.known(query));
        filters.keep(person.person(), filter);
        return "redirect:" + filter.address();
    }

    /** Forgets a filter; the cases stay on the page. */
    @PostMapping("/worklist/filters/forget")
    String forget(@RequestParam String name, @RequestParam String query, SignedIn person) {
        readers.reader(person);
        filters.forget(person.person(), name);
        return "redirect:" + new SavedFilter(name, WorklistFilters.known(query)).address();
    }
}
