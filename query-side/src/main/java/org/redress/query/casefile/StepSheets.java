package org.redress.query.casefile;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.redress.http.signin.SignedIn;
import org.redress.lifecycle.policy.ComplaintPolicy;
import org.redress.query.page.Speech;
import org.redress.query.reading.Words;
import org.redress.query.stepform.AuthorityScale;
import org.redress.query.stepform.FormSheet;
import org.redress.query.stepform.StepForm;

/** Makes the form of a step with what its case knows. */
final class StepSheets {
    /** The steps whose amounts somebody must have authority for. */
    private static final Set<String> NEEDING_AUTHORITY = Set.of("draft-remedy", "propose-remedy");

    private final ComplaintPolicy policy;

    StepSheets(ComplaintPolicy policy) {
        this.policy = policy;
    }

    /** The form of this step, of this case, for this person. */
    FormSheet of(StepForm form, FiledCase found, List<StoryLine> story, SignedIn person, Words words, Speech say) {
        return new FormSheet(
                form,
                found.row().complaint(),
                found.row().version(),
                FormSheet.draftsOf(person),
                person.person().value(),
                policy.zone(),
                new Choices(form.step(), found, story, policy, words, say),
                people(found, story, person),
                units(found, person),
                AuthorityScale.currencies(policy.authority()),
                scales(form.step(), person));
    }

    /** In the role in which the service will take the step. */
    private List<AuthorityScale> scales(String step, SignedIn person) {
        return NEEDING_AUTHORITY.contains(step)
                ? AuthorityScale.of(
                        policy.authority(),
                        person.callerFor(step, policy.permissions(), null).role())
                : List.of();
    }

    /** Whoever acted in this case, and its owner. */
    private static List<String> people(FiledCase found, List<StoryLine> story, SignedIn person) {
        return Stream.of(
                        Stream.of(person.person().value()),
                        Stream.ofNullable(found.glance().owner())
                                .map(owner -> owner.person().value()),
                        story.stream().map(line -> line.stamp().by()).filter(Objects::nonNull))
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    private static List<String> units(FiledCase found, SignedIn person) {
        Stream<String> owners = Stream.ofNullable(found.glance().owner())
                .flatMap(owner -> Stream.ofNullable(owner.unit()))
                .map(unit -> unit.value());
        Stream<String> concerned = Stream.ofNullable(found.row().value().intake())
                .flatMap(intake -> Stream.ofNullable(intake.unit()))
                .map(unit -> unit.value());
        return Stream.of(owners, concerned, FormSheet.unitsOf(person).stream())
                .flatMap(each -> each)
                .distinct()
                .toList();
    }
}
