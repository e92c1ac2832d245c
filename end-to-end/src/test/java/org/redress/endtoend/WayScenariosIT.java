package org.redress.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Scenarios of the requirements, section 7, along the way of a case: waiting, promises, facts, endings; without clocks. */
class WayScenariosIT {
    private static final String NEW_MODEL = "Model S 2026";

    private static Program program;
    private static Client agent;

    @BeforeAll
    static void start(@TempDir Path folder) {
        program = Program.start(
                folder, Program.Options.ofTests().withArguments("--redress.policy.new-models=" + NEW_MODEL));
        agent = Client.of(program, "dealer-cac-agent");
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void sc_12_parts_have_not_arrived() {
        Case waiting = Case.received(agent, forwarded())
                .investigated()
                .agreed("REPAIR")
                .take("hold-remedy", "{\"reason\":\"PARTS_NOT_ARRIVED\",\"until\":\"2035-01-04T00:00:00Z\"}");
        assertThat(waiting.status()).isEqualTo("ON_HOLD");
        assertThat(waiting.history()).endsWith("RemedyHeld", "ResultReportSuspended");
        refused(waiting.tryStep("send-result-report", "{\"report\":\"Done.\"}"), "remedy-on-hold");
        refused(waiting.tryStep("close-complaint", "{}"), "not-resolved");
        waiting.take("send-progress-report", "{\"report\":\"The part is on its way.\"}");

        waiting.take("resume-remedy", "{}").carriedOut().satisfied().explained();
        assertThat(waiting.history()).containsSubsequence("RemedyResumed", "ResultReportResumed");
        refused(waiting.tryStep("close-complaint", "{}"), "result-report-owed");
        waiting.take("send-result-report", "{\"report\":\"Repaired.\"}", "close-complaint", "{}");

        assertThat(waiting.status()).isEqualTo("CLOSED");
    }

    @Test
    void sc_14_the_call_after_handling_and_a_customer_whom_nobody_reaches() {
        Case silent = Case.received(agent, received("A repair"))
                .investigated()
                .agreed("REPAIR")
                .carriedOut()
                .explained()
                .take("record-contact-attempt", missed("2026-01-05T01:00:00Z"))
                .take("record-contact-attempt", missed("2026-01-06T01:00:00Z"))
                .take("record-contact-attempt", missed("2026-01-06T11:00:00Z"));
        refused(silent.tryStep("mark-unreachable", "{}"), "too-few-attempts");
        silent.take("record-contact-attempt", missed("2026-01-07T07:00:00Z"), "mark-unreachable", "{}");

        assertThat(silent.status()).isEqualTo("UNREACHABLE");
        refused(silent.tryStep("confirm-satisfaction", "{\"level\":\"SATISFIED\"}"), "not-awaiting-confirmation");
        assertThat(silent.tryStep("close-as-unreachable", LETTER).status()).isEqualTo(403);
        silent.take("resume-contact", "{\"channel\":\"PHONE\",\"note\":\"He called us.\"}");
        assertThat(silent.status()).isEqualTo("AWAITING_CONFIRMATION");
        refused(silent.tryStep("mark-unreachable", "{}"), "too-few-attempts");
    }

    @Test
    void sc_14_the_supervisor_decides_about_a_customer_whom_nobody_reaches() {
        Case silent = Case.received(agent, received("A repair"))
                .investigated()
                .agreed("REPAIR")
                .carriedOut()
                .explained()
                .take("record-contact-attempt", missed("2026-01-05T01:00:00Z"))
                .take("record-contact-attempt", missed("2026-01-06T05:00:00Z"))
                .take("record-contact-attempt", missed("2026-01-06T11:00:00Z"))
                .take("mark-unreachable", "{}")
                .takeAs(as("supervisor"), "close-as-unreachable", LETTER);

        assertThat(silent.status()).isEqualTo("CLOSED");
        assertThat(silent.history()).endsWith("UnreachableMessageSent", "ComplaintClosed");
        assertThat(silent.file().at("/file/outcome").toString())
                .contains("UNREACHABLE")
                .doesNotContain("\"SATISFIED\"");
    }

    @Test
    void sc_16_satisfied_closed_and_reported() {
        Case content = Case.received(agent, received("A repair"))
                .investigated()
                .agreed("REPAIR")
                .carriedOut()
                .satisfied()
                .explained()
                .take("close-complaint", "{}");
        assertThat(content.file().at("/file/outcome").toString()).contains("\"SATISFIED\"");
        assertThat(content.nextSteps()).contains("report-closure-to-cac");

        content.take(
                "report-closure-to-cac",
                "{\"recipient\":\"The region's after-sales manager\",\"report\":\"Closed, satisfied.\"}");

        assertThat(content.history()).endsWith("ComplaintClosed", "ClosureReported");
        assertThat(content.nextSteps()).doesNotContain("report-closure-to-cac");
    }

    @Test
    void sc_17_not_satisfied_clarify_invite_seek_support() {
        Case noise = Case.received(agent, received("Silence"))
                .investigated()
                .agreed("REPAIR")
                .carriedOut();
        assertThat(noise.tryStep("report-dissatisfaction", "{\"statement\":\"The noise is still there.\"}")
                        .text())
                .contains("nextAction");
        noise.take("report-dissatisfaction", "{\"nextAction\":\"INVITE\",\"statement\":\"The noise is still there.\"}");

        assertThat(noise.status()).isEqualTo("UNDER_INVESTIGATION");
        assertThat(noise.nextSteps()).contains("propose-remedy").doesNotContain("close-complaint");
        noise.take("propose-remedy", PROPOSAL, "accept-remedy", "{\"option\":\"O2-1\",\"outlineAgreed\":true}");
        assertThat(noise.status()).isEqualTo("REMEDY_AGREED");
    }

    @Test
    void sc_19_an_unknown_answer_and_a_promised_call() {
        Case unknown = Case.received(agent, received("An answer")).take("make-promise", """
                {"what":"An answer","cannotDo":"Say it today","dueAt":"2035-01-02T12:00:00Z"}""");
        assertThat(promise(unknown, "OPEN")).isTrue();

        refused(unknown.tryStep("extend-promise", extended("2035-01-02T12:00:00Z")), "not-later");
        unknown.take("extend-promise", extended("2035-01-03T12:00:00Z"));
        assertThat(unknown.history()).endsWith("PromiseMade", "PromiseExtended");
        assertThat(promise(unknown, "OPEN")).isTrue();
        refused(
                unknown.tryStep("record-broken-promise", "{\"promise\":\"P1\",\"reason\":\"Nobody called.\"}"),
                "promise-not-overdue");
        unknown.take("fulfil-promise", "{\"promise\":\"P1\",\"how\":\"Called with the answer.\"}");
        assertThat(promise(unknown, "FULFILLED")).isTrue();
    }

    @Test
    void sc_26_surveys() {
        String survey = """
                {"channel":"PHONE","source":"%s","customer":{"name":"Li Na"},"narrative":"The survey says it rattles.",
                 "demands":["A repair"]%s}""";
        refused(agent.post("/api/complaints", survey.formatted("CSI_SURVEY", "")), "unit-missing");
        Case csi = Case.received(agent, survey.formatted("CSI_SURVEY", ",\"unit\":\"dealer-1\""));
        assertThat(csi.file().at("/file/intake/source").asString()).isEqualTo("CSI_SURVEY");
        assertThat(csi.file().at("/file/ownership/owner/unit").asString()).isEqualTo("dealer-1");

        refused(agent.post("/api/complaints", survey.formatted("PRODUCT_QUALITY_SURVEY", "")), "not-a-new-model");
        refused(
                agent.post("/api/complaints", survey.formatted("PRODUCT_QUALITY_SURVEY", ",\"productModel\":\"Old\"")),
                "not-a-new-model");
        Case quality = Case.received(
                agent, survey.formatted("PRODUCT_QUALITY_SURVEY", ",\"productModel\":\"" + NEW_MODEL + "\""));
        assertThat(quality.status()).isEqualTo("RECEIVED");
    }

    @Test
    void sc_37_fact_or_inference() {
        Case robbery = Case.received(agent, received("The truth"))
                .take("establish-fact", "{\"assertion\":\"A man demanded money.\",\"basis\":\"CUSTOMER_STATED\"}")
                .take("establish-fact", "{\"assertion\":\"The robber was a man.\",\"basis\":\"INFERRED\"}");
        String cause = "{\"dimension\":\"PEOPLE\",\"cause\":\"A robbery.\",\"facts\":[\"%s\"]}";

        refused(robbery.tryStep("identify-root-cause", cause.formatted("F1")), "fact-not-confirmed");
        refused(robbery.tryStep("identify-root-cause", cause.formatted("F2")), "fact-not-confirmed");
        robbery.take("establish-fact", "{\"assertion\":\"Money is missing.\",\"basis\":\"CONFIRMED\"}")
                .take("identify-root-cause", cause.formatted("F3"));

        assertThat(robbery.file().at("/file/investigation/facts").toString())
                .contains("CUSTOMER_STATED", "INFERRED", "CONFIRMED");
    }

    @Test
    void sc_39_the_supervisor_sees_one_case_whole() {
        Case watched = Case.received(agent, received("A car meanwhile"))
                .investigated()
                .take("flag-risk", "{\"risk\":\"THORNY\",\"reason\":\"Nobody knows.\"}")
                .take("draft-remedy", """
                {"kind":"RENTAL_CAR_FEE","outline":"A car","budget":{"amount":"300","currency":"CNY"},"reason":"He needs one."}""");
        watched.file();

        JsonNode seen = as("supervisor").get("/api/complaints/" + watched.id()).json();
        assertThat(seen.get("status").asString()).isEqualTo("AWAITING_AUTHORIZATION");
        JsonNode glance = seen.get("glance");
        assertThat(glance.at("/owner/person").asString()).isEqualTo(Client.personOf("dealer-cac-agent"));
        assertThat(glance.at("/promises/0/dueAt").asString()).isEqualTo("2035-01-02T09:00:00Z");
        assertThat(glance.at("/authorizationPending/0/awaited/0").asString()).isEqualTo("REGIONAL_MANAGER");
        assertThat(glance.at("/riskFlags/0").asString()).isEqualTo("THORNY");
        assertThat(glance.get("daysOpen").asLong()).isZero();
        assertThat(glance.get("openSince").asString()).isNotBlank();
    }

    @Test
    void no_agreement_ends_with_a_ruling_and_the_next_level_told() {
        Case denied = Case.received(agent, received("A new car"))
                .investigated()
                .explained()
                .take("decline-demand", """
                {"demand":"D1","reason":"It can be repaired.","alternative":"A repair"}""", "fulfil-promise", """
                {"promise":"P1","how":"Called."}""");
        String end = "{\"appealLevelTold\":\"%s\"}";
        refused(denied.tryStep("close-without-agreement", end.formatted("DEPARTMENT_MANAGER")), "final-ruling-missing");
        denied.take("escalate-complaint", "{\"cause\":\"THORNY_PROBLEM\",\"reason\":\"He insists.\"}")
                .takeAs(as("department-manager"), "give-final-ruling", """
                {"ruling":"No new car.","reason":"It can be repaired."}""");
        refused(
                denied.tryStep("close-without-agreement", end.formatted("GENERAL_MANAGER")),
                "next-appeal-level-not-told");
        denied.take("close-without-agreement", end.formatted("DEPARTMENT_MANAGER"));

        assertThat(denied.status()).isEqualTo("CLOSED");
        assertThat(denied.file().at("/file/outcome").toString())
                .contains("NO_AGREEMENT_AFTER_FINAL_RULING")
                .doesNotContain("\"SATISFIED\"");
    }

    @Test
    void a_wrong_merge_and_a_wrong_split_are_undone() {
        Case kept = Case.received(agent, of("customer-twice"));
        Case twice = Case.received(agent, of("customer-twice"));
        twice.takeAs(
                as("group-leader"),
                "merge-duplicate",
                "{\"into\":\"%s\",\"reason\":\"The same.\"}".formatted(kept.id()));
        assertThat(twice.status()).isEqualTo("MERGED");
        refused(
                twice.tryStep("make-promise", "{\"what\":\"A call\",\"dueAt\":\"2035-01-02T12:00:00Z\"}"),
                "complaint-merged");
        twice.takeAs(as("group-leader"), "undo-merge", "{\"reason\":\"Another car.\"}");
        assertThat(twice.status()).isEqualTo("RECEIVED");
        assertThat(kept.history()).endsWith("DuplicateAbsorbed", "DuplicateReleased");

        kept.takeAs(as("group-leader"), "split-complaint", """
                {"parts":[{"demand":"D2","wish":"A refund"}],"narrative":"The fee was wrong.","reason":"Another matter."}""");
        Case fee = kept.other();
        assertThat(kept.file().at("/file/demands/1/move/to").asString()).isEqualTo(fee.id());
        assertThat(fee.history()).containsExactly("ComplaintReceived", "SplitOffFrom", "DemandStated", "OwnerAssigned");
        assertThat(fee.take("make-promise", "{\"what\":\"A call\",\"dueAt\":\"2035-01-02T12:00:00Z\"}")
                        .status())
                .isEqualTo("RECEIVED");
        fee.takeAs(as("group-leader"), "undo-split", "{\"reason\":\"The same matter after all.\"}");
        assertThat(fee.status()).isEqualTo("MERGED");
        assertThat(kept.history()).endsWith("ComplaintSplit", "DemandMoved", "SplitReturned", "DemandReturned");
    }

    private static final String PROPOSAL = """
            {"executionBy":"2035-01-05T18:00:00Z","options":[{"kind":"REPAIR","outline":"Again","effect":"It works",
             "pros":["Fast"],"cons":["Loud"],"timeNeeded":"PT4H","budget":{"amount":"0","currency":"CNY"},"covers":["D1"]}]}""";

    private static final String LETTER = "{\"channel\":\"LETTER\",\"message\":\"We could not reach you.\"}";

    private static String missed(String at) {
        return """
               {"purpose":"RESULT_CONFIRMATION","channel":"PHONE","at":"%s","result":"NO_ANSWER","ringCount":10}""".formatted(at);
    }

    private static String extended(String dueAt) {
        return """
               {"promise":"P1","dueAt":"%s","channel":"PHONE","explanation":"Not yet; tomorrow."}""".formatted(dueAt);
    }

    private static boolean promise(Case promised, String state) {
        return Boards.line(as("supervisor"), "/api/promises?state=" + state, promised)
                .isPresent();
    }

    private static String forwarded() {
        return """
               {"channel":"CAC","customer":{"name":"Li Na"},"narrative":"It broke.","demands":["A repair"]}""";
    }

    private static String of(String customer) {
        return """
               {"channel":"PHONE","customer":{"person":"%s","name":"Li Na"},"narrative":"It broke.",
                "demands":["A repair","A refund"]}""".formatted(customer);
    }

    private static Client as(String role) {
        return Client.of(program, role);
    }

    private static void refused(Client.Answer answer, String problem) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(409);
        assertThat(answer.json().get("type").asString()).isEqualTo("urn:redress:problem:" + problem);
    }

    private static String received(String demand) {
        return """
               {"channel":"PHONE","customer":{"name":"Li Na"},"narrative":"It broke.","demands":["%s"]}""".formatted(demand);
    }
}
