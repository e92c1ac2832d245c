package org.redress.query.casefile;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.redress.events.Basis;
import org.redress.events.Personal;
import org.redress.events.Severity;
import org.redress.lifecycle.policy.ComplaintPolicy;
import org.redress.query.page.Speech;
import org.redress.query.reading.Words;
import org.redress.query.stepform.Choice;
import org.redress.query.stepform.Named;
import org.redress.query.stepform.NamedThings;

/** What a step may name of one case, with its words for one reader: only what could be accepted, as far as the file knows. */
final class Choices implements NamedThings {
    private final String step;
    private final FiledCase found;
    private final List<StoryLine> story;
    private final ComplaintPolicy policy;
    private final Words words;
    private final Speech say;

    /** @param story of the case, newest first */
    Choices(String step, FiledCase found, List<StoryLine> story, ComplaintPolicy policy, Words words, Speech say) {
        this.step = step;
        this.found = found;
        this.story = story;
        this.policy = policy;
        this.words = words;
        this.say = say;
    }

    /** Everything of this kind that the step may name. */
    @Override
    public List<Choice> of(Named named) {
        return switch (named) {
            case DEMAND -> demands();
            case FACT -> facts();
            case OPTION -> options();
            case PROMISE -> promises();
            case DRAFT -> drafts();
            case QUESTION -> questions();
            case APPRAISAL -> appraisals();
            case EVENT -> events();
            case TAXONOMY -> List.of(new Choice(policy.taxonomyVersion(), policy.taxonomyVersion(), null));
        };
    }

    /** The constants of a field that make sense for this case: all of them but for a few steps. */
    @Override
    public List<? extends Enum<?>> among(List<? extends Enum<?>> constants) {
        return step.equals("clear-risk")
                ? constants.stream().filter(this::isFlagged).toList()
                : constants;
    }

    private boolean isFlagged(Enum<?> constant) {
        return constant instanceof Severity risk
                && found.state().risks().flagged().contains(risk);
    }

    private List<Choice> demands() {
        boolean declined = step.equals("appeal-decision");
        return file().demands().stream()
                .filter(Demand::isHere)
                .filter(demand -> demand.isDeclined() == declined)
                .map(demand -> new Choice(demand.demand(), text(demand.wish()), null))
                .toList();
    }

    private List<Choice> facts() {
        return file().investigation().facts().stream()
                .filter(fact -> fact.basis() == Basis.CONFIRMED)
                .map(fact -> new Choice(fact.fact(), text(fact.assertion()), null))
                .toList();
    }

    private List<Choice> options() {
        List<Remedy.Proposal> proposals = file().remedy().proposals();
        return proposals.isEmpty()
                ? List.of()
                : proposals.getLast().options().stream()
                        .map(option -> new Choice(
                                option.option(),
                                text(option.outline()),
                                say.list(List.of(say.name(option.kind()), say.money(option.budget())))))
                        .toList();
    }

    private List<Choice> promises() {
        Instant now = found.at();
        boolean late = step.equals("record-broken-promise");
        return file().promises().stream()
                .filter(Promise::isOpen)
                .filter(promise -> !late || promise.dueAt().isBefore(now))
                .map(promise -> new Choice(
                        promise.promise(),
                        promise.what() == null ? say.name(promise.kind()) : text(promise.what()),
                        say.text("case.promise.due", say.moment(promise.dueAt()))))
                .toList();
    }

    private List<Choice> drafts() {
        return file().drafts().stream()
                .filter(this::mayBeNamed)
                .map(draft -> new Choice(
                        draft.draft(),
                        text(draft.outline()),
                        say.list(List.of(say.name(draft.kind()), say.money(draft.budget())))))
                .toList();
    }

    /** A grant answers one that waits, a request one that was refused, an offer rests on one that was granted. */
    private boolean mayBeNamed(Draft draft) {
        return switch (step) {
            case "grant-authorization", "refuse-authorization" ->
                !draft.awaited().isEmpty();
            case "request-authorization" -> draft.isRefused();
            default -> draft.isGranted();
        };
    }

    /** Those without an answer first; an answer may be mended. */
    private List<Choice> questions() {
        return file().questions().stream()
                .sorted(Comparator.comparing(question -> !question.answers().isEmpty()))
                .map(question -> new Choice(
                        question.question(),
                        text(question.words()),
                        question.answers().isEmpty() ? null : say.text("form.answered")))
                .toList();
    }

    private List<Choice> appraisals() {
        return file().investigation().appraisals().stream()
                .filter(appraisal -> appraisal.finding() == null)
                .map(appraisal -> new Choice(appraisal.appraisal(), text(appraisal.question()), null))
                .toList();
    }

    private List<Choice> events() {
        return story.stream()
                .map(line -> new Choice(
                        Long.toString(line.stamp().sequence()),
                        say.text("event." + line.type()),
                        say.moment(line.stamp().recordedAt())))
                .toList();
    }

    private CaseFile file() {
        return found.row().value();
    }

    private String text(Personal personal) {
        return Optional.ofNullable(words.textOf(personal))
                .orElseGet(() -> say.text(words.mayRead() ? "app.erased" : "app.withheld"));
    }
}
