package org.redress.query.casefile;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redress.lifecycle.state.Escalation;
import org.redress.query.page.Speech;

/** What the file says to a step before it is opened, in half a line: how much it is about, or until when. */
public final class StepNotes {
    private final FiledCase found;
    private final Speech say;

    StepNotes(FiledCase found, Speech say) {
        this.found = found;
        this.say = say;
    }

    /** The note of a step; null where the file has nothing to say to it. */
    public @Nullable String of(String step) {
        return switch (step) {
            case "answer-customer-question" -> counted("casefile.note.questions", unanswered());
            case "draft-remedy", "propose-remedy" -> counted("casefile.note.demands", toCover());
            case "accept-remedy", "reject-remedy" -> counted("casefile.note.options", onTheTable());
            case "fulfil-promise", "extend-promise", "record-broken-promise" -> nextDue();
            case "grant-authorization", "refuse-authorization" -> waiting();
            case "record-appraisal" -> counted("casefile.note.appraisals", unappraised());
            case "escalate-complaint" -> nextLevel();
            case "clear-risk" -> flagged();
            default -> null;
        };
    }

    private @Nullable String counted(String key, long count) {
        return count == 0 ? null : say.text(key, count);
    }

    private long unanswered() {
        return file().questions().stream()
                .filter(question -> question.answers().isEmpty())
                .count();
    }

    private long toCover() {
        return file().demands().stream()
                .filter(Demand::isHere)
                .filter(demand -> !demand.isDeclined())
                .count();
    }

    private long onTheTable() {
        List<Remedy.Proposal> proposals = file().remedy().proposals();
        return proposals.isEmpty() ? 0 : proposals.getLast().options().size();
    }

    private long unappraised() {
        return file().investigation().appraisals().stream()
                .filter(appraisal -> Objects.isNull(appraisal.finding()))
                .count();
    }

    private @Nullable String nextDue() {
        List<Glance.Owed> owed = found.glance().promises();
        return owed.isEmpty()
                ? null
                : say.text("casefile.note.due", say.moment(owed.getFirst().dueAt()));
    }

    private @Nullable String waiting() {
        return file().drafts().stream()
                .filter(draft -> !draft.awaited().isEmpty())
                .findFirst()
                .map(draft -> say.list(List.of(say.name(draft.kind()), say.money(draft.budget()))))
                .orElse(null);
    }

    private @Nullable String nextLevel() {
        int next = found.glance().escalationLevel() + 1;
        return next > Escalation.LEVEL_MAX ? null : say.text("casefile.note.level", next);
    }

    private @Nullable String flagged() {
        return found.glance().riskFlags().isEmpty()
                ? null
                : say.names(found.glance().riskFlags());
    }

    private CaseFile file() {
        return found.row().value();
    }
}
