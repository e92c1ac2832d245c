package org.redress.query.casefile;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.redress.events.Owner;
import org.redress.events.UnitId;
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
        Owner owner = found.glance().owner();
        return Stream.of(
                        Stream.of(person.person().value()),
                        owner == null
                                ? Stream.<String>empty()
                                : Stream.of(owner.person().value()),
                        story.stream()
                                .flatMap(line -> Stream.ofNullable(line.stamp().by())))
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    /** Where the case is, whom it concerns, and where the person works. */
    private static List<String> units(FiledCase found, SignedIn person) {
        Owner owner = found.glance().owner();
        Intake intake = found.row().value().intake();
        return Stream.of(
                        owner == null ? Stream.<UnitId>empty() : Stream.ofNullable(owner.unit()),
                        intake == null ? Stream.<UnitId>empty() : Stream.ofNullable(intake.unit()),
                        person.roles().values().stream().flatMap(Set::stream))
                .flatMap(each -> each)
                .map(UnitId::value)
                .distinct()
                .toList();
    }
}
