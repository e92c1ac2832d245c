package org.redress.query.organisation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.redress.events.Role;
import org.redress.events.UnitKind;
import org.redress.http.signin.SignedIn;
import org.redress.lifecycle.organisation.OrganisationRefusal;
import org.redress.lifecycle.organisation.OrganisationStep;
import org.redress.query.page.Frame;
import org.redress.query.page.Frames;
import org.redress.query.page.Freshness;
import org.redress.query.page.Place;
import org.redress.query.reading.Reader;
import org.redress.query.reading.Readers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Units, people and roles as a page; an administrator changes them by forms that send the commands of the API. */
@Controller
class OrganisationPage {
    /** People that one page shows; the others are found by how their ids begin. */
    static final int PEOPLE_SHOWN_MAX = 200;

    private final Organisations organisations;
    private final Readers readers;
    private final Frames frames;

    OrganisationPage(Organisations organisations, Readers readers, Frames frames) {
        this.organisations = organisations;
        this.readers = readers;
        this.frames = frames;
    }

    /** @param person how the ids of the people to be shown begin; all of them when it is left out */
    @GetMapping("/organisation")
    String show(
            @RequestParam(required = false) @Nullable String person,
            SignedIn signedIn,
            HttpServletRequest request,
            Model model) {
        Reader reader = readers.readerOfLog(signedIn);
        Organisation organisation = organisations.now();
        String beginning = person == null ? "" : person.strip().toLowerCase(Locale.ROOT);
        List<Organisation.Person> found = organisation.people().stream()
                .filter(each -> each.person().value().startsWith(beginning))
                .toList();
        model.addAttribute(Frame.ATTRIBUTE, frames.around(request, signedIn, Place.ORGANISATION));
        model.addAttribute("freshness", new Freshness(false, organisation.position(), 0));
        model.addAttribute("words", readers.namesOfStaffFor(reader));
        model.addAttribute("me", signedIn.person().value());
        model.addAttribute("mayAct", reader.roles().stream().anyMatch(OrganisationStep::allows));
        model.addAttribute("organisation", organisation);
        model.addAttribute("beginning", beginning);
        model.addAttribute("found", found.size());
        model.addAttribute("people", found.subList(0, Math.min(PEOPLE_SHOWN_MAX, found.size())));
        model.addAttribute("kinds", UnitKind.values());
        model.addAttribute("allRoles", Role.values());
        model.addAttribute("refusals", OrganisationRefusal.values());
        return "organisation";
    }
}
