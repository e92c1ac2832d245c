package org.redress.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.redress.events.AppealResult;
import org.redress.events.Basis;
import org.redress.events.CaseSource;
import org.redress.events.CauseDimension;
import org.redress.events.Channel;
import org.redress.events.ContactPurpose;
import org.redress.events.ContactResult;
import org.redress.events.EscalationCause;
import org.redress.events.HoldReason;
import org.redress.events.Money;
import org.redress.events.PersonId;
import org.redress.events.ProcedureStep;
import org.redress.events.RemedyKind;
import org.redress.events.Role;
import org.redress.events.SatisfactionLevel;
import org.redress.events.Severity;
import org.redress.events.UnitId;
import org.redress.lifecycle.appeal.DecideAppeal;
import org.redress.lifecycle.authority.DraftRemedy;
import org.redress.lifecycle.contact.RecordContactAttempt;
import org.redress.lifecycle.decision.Caller;
import org.redress.lifecycle.decision.Circumstances;
import org.redress.lifecycle.decision.Examples;
import org.redress.lifecycle.decision.Step;
import org.redress.lifecycle.escalation.EscalateComplaint;
import org.redress.lifecycle.input.CaseId;
import org.redress.lifecycle.input.ShortText;
import org.redress.lifecycle.intake.CustomerDetails;
import org.redress.lifecycle.intake.ReceiveComplaint;
import org.redress.lifecycle.investigation.EstablishFact;
import org.redress.lifecycle.investigation.ExplainCause;
import org.redress.lifecycle.investigation.IdentifyRootCause;
import org.redress.lifecycle.kinship.LinkRecurrence;
import org.redress.lifecycle.kinship.MergeDuplicate;
import org.redress.lifecycle.ownership.TransferOwnership;
import org.redress.lifecycle.policy.Permissions;
import org.redress.lifecycle.prevention.DecidePrevention;
import org.redress.lifecycle.prevention.VerifyPrevention;
import org.redress.lifecycle.procedure.OverrideProcedureStep;
import org.redress.lifecycle.promise.ExtendPromise;
import org.redress.lifecycle.remedy.HoldRemedy;
import org.redress.lifecycle.remedy.ProposeRemedy;
import org.redress.lifecycle.remedy.RejectRemedy;
import org.redress.lifecycle.risk.FlagRisk;
import org.redress.lifecycle.satisfaction.ConfirmSatisfaction;
import org.redress.lifecycle.state.Authorizations;
import org.redress.lifecycle.state.ComplaintState;
import org.redress.lifecycle.state.Ownership;
import org.redress.lifecycle.state.Stage;

/** What people who know their work would do in a state: the forms of a step that lead somewhere, and who takes it. */
public final class Sensible {
    /** One moment in each part of the organisation's day. */
    private static final List<Instant> SLOTS = Stream.of(-2, 0, 4, 8)
            .map(hours -> Cast.NOW.plus(Duration.ofHours(hours)))
            .toList();

    private static final List<CaseId> CASES = List.of(new CaseId(Cast.COMPLAINT), new CaseId(Way.SECOND));

    /** Later than anybody promises in earnest. */
    private static final Instant SOME_DAY = Cast.NOW.plus(Duration.ofDays(3650));

    private static final Map<String, List<Caller>> CALLERS = callers();

    private static final Map<Class<?>, Function<ComplaintState, Stream<Object>>> FORMS = forms();

    private Sensible() {}

    /** The forms of a step, the plainest first. */
    public static List<Object> commands(Step<?> step, ComplaintState state, Circumstances at) {
        List<Object> commands = new ArrayList<>();
        commands.add(step.example().apply(state, at));
        FORMS.getOrDefault(step.command(), any -> Stream.empty()).apply(state).forEach(commands::add);
        return commands;
    }

    /** Everybody who may take the step at all: one person of each role. */
    public static List<Caller> callers(Step<?> step) {
        return CALLERS.get(step.name());
    }

    /** Who would take the step in this state: the one who was asked, or else the first whose role allows it. */
    public static Caller caller(Step<?> step, ComplaintState state) {
        Optional<Caller> asked = switch (step.name()) {
            case "grant-authorization", "refuse-authorization" ->
                state.authorizations().pending().flatMap(draft -> authorizer(draft, state));
            case "decide-appeal" ->
                Optional.ofNullable(state.appeals().pending()).map(pending -> impartial(pending.addressee(), state));
            case "give-final-ruling" -> Optional.of(impartial(Role.GENERAL_MANAGER, state));
            case "accept-transfer", "refuse-transfer" ->
                Optional.ofNullable(state.ownership().pending()).map(Sensible::asked);
            default -> Optional.empty();
        };
        return asked.orElseGet(() -> callers(step).getFirst());
    }

    private static Caller as(Role role) {
        return new Caller(new PersonId(role.kebab()), role, Set.of(Cast.DEALER));
    }

    private static Caller asked(Ownership.Transfer pending) {
        PersonId person = pending.toPerson() == null ? Cast.COLLEAGUE : pending.toPerson();
        UnitId unit = pending.toUnit() == null ? Cast.DEALER : pending.toUnit();
        return new Caller(person, Role.HANDLER, Set.of(unit));
    }

    /** Somebody in a role that has not granted the draft yet, and not the one who asked. */
    private static Optional<Caller> authorizer(String id, ComplaintState state) {
        Authorizations.Draft draft = state.authorizations().draft(id).orElseThrow();
        Authorizations.Request request = Objects.requireNonNull(draft.request(), "what waits was asked for");
        return draft.needs().stream()
                .filter(role -> !request.grants().containsKey(role))
                .min(Comparator.naturalOrder())
                .map(role -> other(
                        role,
                        person -> request.requesters().contains(person)
                                || request.grants().containsValue(person)));
    }

    /** Somebody who neither answers for the case nor has decided about it. */
    private static Caller impartial(Role role, ComplaintState state) {
        return other(
                role,
                person -> state.ownership().isOwner(person)
                        || state.escalation().rulers().contains(person)
                        || state.appeals().deciders().contains(person));
    }

    /** The one of this role, or a second one where he may not. */
    private static Caller other(Role role, Predicate<PersonId> mayNot) {
        Caller usual = as(role);
        return mayNot.test(usual.person())
                ? new Caller(new PersonId("second-" + role.kebab()), role, usual.units())
                : usual;
    }

    private static Map<String, List<Caller>> callers() {
        Permissions permissions = Permissions.ofCatalogue();
        Map<Role, Caller> byRole = new EnumMap<>(Role.class);
        Stream.of(Role.values()).forEach(role -> byRole.put(role, as(role)));
        Map<String, List<Caller>> callers = new HashMap<>();
        for (Step<?> step : Lifecycle.STEPS) {
            callers.put(
                    step.name(),
                    byRole.values().stream()
                            .filter(caller -> permissions.allows(step.name(), caller.role()))
                            .toList());
        }
        return callers;
    }

    private static Map<Class<?>, Function<ComplaintState, Stream<Object>>> forms() {
        Map<Class<?>, Function<ComplaintState, Stream<Object>>> forms = new HashMap<>();
        forms.put(
                ReceiveComplaint.class,
                state -> Stream.of(Channel.PHONE, Channel.CAC, Channel.FACE_TO_FACE)
                        .map(Sensible::received));
        forms.put(EstablishFact.class, state -> Stream.of(confirmed(state)));
        forms.put(IdentifyRootCause.class, Sensible::causes);
        forms.put(
                ExplainCause.class,
                state -> Stream.of(new ExplainCause(Examples.WORDS, SatisfactionLevel.VERY_SATISFIED)));
        forms.put(DecidePrevention.class, state -> Stream.of(new DecidePrevention(null, Examples.WORDS)));
        forms.put(VerifyPrevention.class, state -> Stream.of(new VerifyPrevention(false, Examples.WORDS)));
        forms.put(
                FlagRisk.class, state -> Stream.of(Severity.values()).map(risk -> new FlagRisk(risk, Examples.WORDS)));
        forms.put(
                OverrideProcedureStep.class,
                state -> Stream.of(ProcedureStep.values())
                        .map(step -> new OverrideProcedureStep(step, Examples.WORDS, Examples.SOMEBODY_ELSE)));
        forms.put(DraftRemedy.class, state -> Stream.of(drafted(state), drafted(RemedyKind.VEHICLE_RETURN, "100000")));
        forms.put(ProposeRemedy.class, Sensible::proposals);
        forms.put(RejectRemedy.class, state -> Stream.of(new RejectRemedy(Examples.WORDS, Examples.WORDS)));
        forms.put(HoldRemedy.class, state -> Stream.of(new HoldRemedy(HoldReason.ASK_SUPERIOR, Cast.NEXT_WEEK, null)));
        forms.put(RecordContactAttempt.class, Sensible::attempts);
        forms.put(
                ConfirmSatisfaction.class,
                state -> Stream.of(SatisfactionLevel.DISSATISFIED_BUT_ACCEPTABLE, SatisfactionLevel.VERY_SATISFIED)
                        .map(level -> new ConfirmSatisfaction(level, null, null)));
        forms.put(
                EscalateComplaint.class,
                state -> Stream.of(new EscalateComplaint(EscalationCause.THORNY_PROBLEM, Examples.WORDS, 4)));
        forms.put(DecideAppeal.class, state -> Stream.of(new DecideAppeal(AppealResult.UPHELD, Examples.WORDS)));
        forms.put(
                TransferOwnership.class,
                state -> Stream.of(new TransferOwnership(null, Cast.WORKSHOP, Examples.WORDS)));
        forms.put(MergeDuplicate.class, state -> CASES.stream().map(id -> new MergeDuplicate(id, Examples.WORDS)));
        forms.put(LinkRecurrence.class, state -> CASES.stream().map(id -> new LinkRecurrence(id, Examples.WORDS)));
        forms.put(
                ExtendPromise.class,
                state -> state.promises().open().stream()
                        .filter(promise -> state.promises().dueOf(promise).isBefore(SOME_DAY))
                        .map(promise -> new ExtendPromise(
                                new ShortText(promise),
                                state.promises().dueOf(promise).plus(Duration.ofDays(1)),
                                Channel.PHONE,
                                Examples.WORDS)));
        return forms;
    }

    /** The same customer whichever case it is, so that cases can belong together; two wishes, so that one can leave. */
    private static ReceiveComplaint received(Channel channel) {
        return new ReceiveComplaint(
                channel,
                CaseSource.DIRECT,
                new CustomerDetails(Cast.CUSTOMER, Cast.id("Li Na"), null, null, null, null),
                Examples.WORDS,
                List.of(Examples.WORDS, Examples.WORDS),
                null,
                Cast.DEALER,
                null,
                null,
                null);
    }

    private static Stream<Object> causes(ComplaintState state) {
        List<ShortText> confirmed = state.investigation().facts().entrySet().stream()
                .filter(fact -> fact.getValue() == Basis.CONFIRMED)
                .map(fact -> new ShortText(fact.getKey()))
                .toList();
        return confirmed.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        new IdentifyRootCause(CauseDimension.TECHNOLOGY, Examples.WORDS, confirmed, null),
                        new IdentifyRootCause(CauseDimension.MISUNDERSTANDING, Examples.WORDS, confirmed, null),
                        new IdentifyRootCause(CauseDimension.PEOPLE, Examples.WORDS, confirmed, Cast.COLLEAGUE));
    }

    /** More than a handler may offer alone. */
    static DraftRemedy drafted(ComplaintState state) {
        return drafted(RemedyKind.COMPENSATION, "2000");
    }

    private static DraftRemedy drafted(RemedyKind kind, String yuan) {
        return new DraftRemedy(kind, Examples.WORDS, new Money(yuan, "CNY"), Examples.WORDS);
    }

    /** Something free for every demand, and what was granted. */
    private static Stream<Object> proposals(ComplaintState state) {
        Stream<Object> granted = state.authorizations().drafts().entrySet().stream()
                .filter(draft -> draft.getValue().isGranted())
                .map(draft -> granted(draft.getKey(), draft.getValue(), state));
        return Stream.concat(Stream.of(proposal(state)), granted);
    }

    /** Something free that fulfils each demand. */
    static ProposeRemedy proposal(ComplaintState state) {
        return proposal(RemedyKind.REPAIR, new Money("0", "CNY"), null, state);
    }

    private static ProposeRemedy granted(String id, Authorizations.Draft draft, ComplaintState state) {
        return proposal(draft.kind(), draft.budget(), new ShortText(id), state);
    }

    private static ProposeRemedy proposal(RemedyKind kind, Money budget, ShortText draft, ComplaintState state) {
        return new ProposeRemedy(
                List.of(new ProposeRemedy.Option(
                        kind,
                        Examples.WORDS,
                        Examples.WORDS,
                        List.of(Examples.WORDS),
                        List.of(Examples.WORDS),
                        Duration.ofDays(1),
                        budget,
                        state.demands().open().stream().map(Cast::id).toList(),
                        draft)),
                Cast.TOMORROW,
                Examples.SOMEBODY_ELSE);
    }

    /** While the result is to be asked for, that is what one calls for, whether the customer answers or not. */
    private static Stream<Object> attempts(ComplaintState state) {
        return Stream.concat(
                Stream.of(reached(state)), SLOTS.stream().map(at -> attempt(state, at, ContactResult.NO_ANSWER)));
    }

    /** The customer answered. */
    static RecordContactAttempt reached(ComplaintState state) {
        return attempt(state, SLOTS.getFirst(), ContactResult.REACHED);
    }

    /** Nobody answered, in another part of the day than before. */
    static RecordContactAttempt notReached(ComplaintState state) {
        return attempt(state, SLOTS.get(state.contact().attempts() % SLOTS.size()), ContactResult.NO_ANSWER);
    }

    static EstablishFact confirmed(ComplaintState state) {
        return new EstablishFact(Examples.WORDS, Basis.CONFIRMED);
    }

    private static RecordContactAttempt attempt(ComplaintState state, Instant at, ContactResult result) {
        ContactPurpose purpose = state.stage() == Stage.AWAITING_CONFIRMATION
                ? ContactPurpose.RESULT_CONFIRMATION
                : ContactPurpose.INFORMATION;
        return new RecordContactAttempt(purpose, Channel.PHONE, at, result, null, null, null);
    }
}
