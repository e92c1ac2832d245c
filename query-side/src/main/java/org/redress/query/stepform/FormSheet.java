package org.redress.query.stepform;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.http.signin.SignedIn;
import org.redress.lifecycle.decision.Warning;

/**
 * A form with all that it needs to be drawn, and filled in, for one person.
 *
 * @param complaint the case it is about; null for a case that does not exist yet
 * @param version of the case that the person saw; null where there is none
 * @param draftsOf under which the browser keeps the person's drafts
 * @param zone in which times are typed
 * @param people ids of persons who are known around the case
 * @param units ids of units that are known around it
 * @param currencies in which something may be offered
 * @param scales who decides about which amount; none for a form without such amounts
 */
public record FormSheet(
        StepForm form,
        @Nullable String complaint,
        @Nullable Long version,
        String draftsOf,
        String me,
        ZoneId zone,
        NamedThings choices,
        List<String> people,
        List<String> units,
        List<String> currencies,
        List<AuthorityScale> scales) {
    /** What the script says itself; the texts are those of {@code script.…}. */
    private static final List<String> SCRIPT_TEXTS = List.of(
            "problem",
            "problems",
            "missing",
            "missingChoice",
            "tooFew",
            "badNumber",
            "badAmount",
            "badDay",
            "notFuture",
            "notPast",
            "badId",
            "badSpan",
            "unknownCase",
            "refusedValue",
            "draftKept",
            "draftBack",
            "draftGone",
            "draftsFull",
            "sending",
            "offline",
            "retryIn",
            "signInAgain",
            "roleMissing",
            "pageOld",
            "fault",
            "notShownYet",
            "separator",
            "recorded",
            "received");

    public FormSheet {
        people = List.copyOf(people);
        units = List.copyOf(units);
        currencies = List.copyOf(currencies);
        scales = List.copyOf(scales);
    }

    /** A form about no case yet. */
    public static FormSheet ofNewCase(StepForm form, SignedIn person, ZoneId zone) {
        return new FormSheet(
                form,
                null,
                null,
                draftsOf(person),
                person.person().value(),
                zone,
                NamedThings.NONE,
                List.of(person.person().value()),
                unitsOf(person),
                List.of(),
                List.of());
    }

    /** Under which the browser keeps drafts: those of another person, or of another installation, are never shown. */
    public static String draftsOf(SignedIn person) {
        return person.tenant() + "/" + person.person().value();
    }

    /** Where the person holds a role. */
    public static List<String> unitsOf(SignedIn person) {
        return person.roles().values().stream()
                .flatMap(units -> units.stream().map(unit -> unit.value()))
                .distinct()
                .sorted()
                .toList();
    }

    /** The names of the texts that the script says itself. */
    public List<String> scriptTexts() {
        return SCRIPT_TEXTS;
    }

    /** Everything that a step may be warned about. */
    public List<Warning> warnings() {
        return List.of(Warning.values());
    }
}
