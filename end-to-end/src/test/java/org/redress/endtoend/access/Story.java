package org.redress.endtoend.access;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.redress.endtoend.Client;

/** Cases that together have taken nearly every step, with what was typed in each. */
final class Story {
    private static final String ENGINEER = Client.personOf("engineer");

    /** Who has a name that comes to light, as the owner of a case. */
    private static final String NAMED_PERSON = "11111111-1111-4111-8111-111111111111";

    private static final String UNIT = "headquarters";

    /** What a field of this name is, where it is not a text. */
    static final Map<String, String> NAMED = Map.ofEntries(
            entry("fact", "F1"),
            entry("facts", "F1"),
            entry("option", "O1-1"),
            entry("promise", "P1"),
            entry("demand", "D1"),
            entry("covers", "D1"),
            entry("question", "Q1"),
            entry("draft", "R1"),
            entry("appraisal", "A1"),
            entry("taxonomyVersion", "catalogue-1"),
            entry("unit", UNIT),
            entry("toUnit", UNIT),
            entry("parent", UNIT),
            entry("person", ENGINEER),
            entry("owner", Client.personOf("dealer-cac-agent")),
            entry("toPerson", ENGINEER),
            entry("responsible", ENGINEER),
            entry("responsiblePerson", ENGINEER),
            entry("reviewedBy", ENGINEER),
            entry("secondLookBy", ENGINEER),
            entry("approver", ENGINEER),
            entry("engineer", ENGINEER),
            entry("view", "case-list"),
            entry("sql", "select 1"));

    private static final Map<String, Map<String, Object>> CHANGES = Planted.changes(
            "establish-fact",
            "basis",
            "CONFIRMED",
            "explain-cause",
            "closedQuestionAnswer",
            "",
            "flag-risk",
            "risk",
            "LITIGATION_RISK",
            "reopen-complaint",
            "newOccurrence",
            "",
            "draft-remedy",
            "kind",
            "RENTAL_CAR_FEE",
            "draft-remedy",
            "budget/amount",
            "300",
            "propose-remedy",
            "options/draft",
            "",
            "propose-remedy",
            "options/kind",
            "REPAIR",
            "propose-remedy",
            "options/covers",
            List.of("D1", "D2"),
            "confirm-satisfaction",
            "level",
            "SATISFIED",
            "record-contact-attempt",
            "purpose",
            "RESULT_CONFIRMATION",
            "record-contact-attempt",
            "result",
            "REACHED",
            "split-complaint",
            "parts/demand",
            "D2",
            "convene-joint-resolution",
            "participants",
            List.of("REGIONAL_MANAGER", "CAC_AGENT"),
            "close-complaint",
            "referredTo",
            "",
            "extend-promise",
            "dueAt",
            "2036-01-01T00:00:00Z");

    private static final List<String> STATED =
            List.of("apologize-and-acknowledge", "record-statement", "confirm-understanding", "establish-fact");

    private static final List<String> TO_THE_END = List.of(
            "identify-root-cause",
            "explain-cause",
            "involve-responsible-person",
            "draft-remedy",
            "grant-authorization",
            "propose-remedy",
            "accept-remedy",
            "start-remedy",
            "hold-remedy",
            "resume-remedy",
            "complete-remedy",
            "make-promise",
            "record-contact-attempt",
            "confirm-satisfaction",
            "decide-prevention",
            "approve-prevention",
            "implement-prevention",
            "verify-prevention",
            "send-result-report");

    private static final List<String> PROMISES = List.of("P1", "P2", "P3", "P4");

    private static final List<String> CLOSED = List.of("close-complaint", "report-closure-to-cac", "reopen-complaint");

    private static final List<String> NOT_CONTENT = List.of(
            "declare-emergency",
            "record-emergency-contact",
            "request-support",
            "confirm-engineer-eta",
            "inform-customer-of-eta",
            "schedule-shop-entry",
            "record-arrival",
            "stand-down-emergency",
            "extend-promise",
            "refuse-authorization",
            "propose-remedy",
            "reject-remedy",
            "escalate-complaint",
            "prepare-escalation-briefing",
            "open-escalation-contact",
            "convene-joint-resolution",
            "give-final-ruling");

    /** What these cases do not come to: other ends, a clock set forward, a view that stands still. */
    static final Set<String> NOT_TYPED = Set.of(
            "close-as-unreachable.message",
            "close-complaint.referredTo",
            "close-without-agreement.summary",
            "discard-dead-letter.reason",
            "record-broken-promise.reason",
            "resume-contact.note",
            "undo-split.reason");

    /** After these little more can be done. */
    private static final List<String> ENDS =
            List.of("withdraw-complaint", "merge-duplicate", "close-without-agreement");

    private Story() {}

    /** @return the id of the case with most in it */
    static String tell(Planted planted) {
        planted.send("/api/organisation/found-unit", Map.of("unit", "planted", "kind", "DEALER"));
        planted.send("/api/organisation/join-person", Map.of("person", NAMED_PERSON));
        String whole = begin(planted, "PHONE", STATED, TO_THE_END);
        PROMISES.forEach(promise -> take(planted, whole, "fulfil-promise", Map.of("promise", promise)));
        CLOSED.forEach(step -> take(planted, whole, step, Map.of()));
        String contested = begin(planted, "FACE_TO_FACE", List.of("relocate-conversation"), STATED);
        take(planted, contested, "draft-remedy", Map.of());
        NOT_CONTENT.forEach(step -> take(planted, contested, step, Map.of()));
        consultAndTransfer(planted, contested);
        for (String step : planted.steps()) {
            if (!planted.taken().contains(step) && !ENDS.contains(step)) {
                take(planted, contested, step, step.equals("link-recurrence") ? Map.of("earlier", whole) : Map.of());
            }
        }
        begin(
                planted,
                "PHONE",
                STATED,
                List.of("propose-remedy", "accept-remedy", "withdraw-acceptance"),
                List.of("decline-demand", "appeal-decision", "decide-appeal"));
        begin(
                planted,
                "PHONE",
                STATED,
                List.of("propose-remedy", "accept-remedy", "start-remedy", "complete-remedy"),
                List.of("record-contact-attempt", "report-dissatisfaction"));
        String doubled = begin(planted, "PHONE");
        take(planted, doubled, "merge-duplicate", Map.of("into", contested));
        take(planted, doubled, "undo-merge", Map.of());
        planted.receive(Map.of("owner", NAMED_PERSON));
        begin(planted, "PHONE", List.of("withdraw-complaint"));
        return contested;
    }

    @SafeVarargs
    private static String begin(Planted planted, String channel, List<String>... ways) {
        // Three of one customer, of whom the contract's id is nobody's.
        Map<String, Object> changes = new HashMap<>();
        changes.put("channel", channel);
        changes.put("demands", List.of(Planted.KEPT, "And another"));
        changes.put("customer/person", "33333333-3333-4333-8333-333333333333");
        String complaint = planted.receive(changes);
        for (List<String> way : ways) {
            way.forEach(step -> take(planted, complaint, step, Map.of()));
        }
        return complaint;
    }

    private static void consultAndTransfer(Planted planted, String complaint) {
        take(planted, complaint, "consult-leader", Map.of("leader", "REGIONAL_MANAGER"));
        take(planted, complaint, "consult-leader", Map.of("leader", "ENGINEER"));
        take(planted, complaint, "transfer-ownership", Map.of("toPerson", ENGINEER));
        take(planted, complaint, "refuse-transfer", Map.of());
    }

    private static void take(Planted planted, String complaint, String step, Map<String, Object> more) {
        Map<String, Object> changes = new HashMap<>(CHANGES.getOrDefault(step, Map.of()));
        changes.putAll(more);
        planted.take(complaint, step, changes);
    }
}
