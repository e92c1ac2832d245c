package org.redress.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scenarios of the requirements, section 7, as far as their steps exist; without clocks and statistics. */
class ScenariosIT {
    private static Program program;
    private static Client agent;

    @BeforeAll
    static void start(@TempDir Path folder) {
        program = Program.start(folder, Program.Options.ofTests());
        agent = Client.of(program, "dealer-cac-agent");
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void sc_05_an_angry_customer_on_the_sales_floor() {
        Case loud = Case.received(agent, angry());
        assertThat(loud.warnings()).containsExactly("HANDLED_IN_PUBLIC");

        loud.take("relocate-conversation", "{\"place\":\"The quiet room\"}").investigated();
        assertThat(loud.warnings()).isEmpty();
        loud.take(
                "explain-cause",
                "{\"explanation\":\"The delivery was late because a lorry broke down.\"}",
                "propose-remedy",
                proposal("REPAIR", "D1"),
                "accept-remedy",
                "{\"option\":\"O1-1\",\"outlineAgreed\":true}",
                "start-remedy",
                "{}",
                "record-second-apology-and-thanks",
                "{\"apology\":\"Sorry again.\",\"thanks\":\"Thank you.\"}");

        assertThat(loud.history())
                .containsSubsequence(
                        "ComplaintReceived",
                        "ConversationRelocated",
                        "ApologyAndAcknowledgementGiven",
                        "CauseExplained",
                        "RemedyProposed",
                        "RemedyStarted",
                        "ClosingApologyAndThanksGiven");
    }

    @Test
    void sc_18_dissatisfied_but_acceptable() {
        Case car = Case.received(agent, received("A new car", "A working car"))
                .investigated()
                .take(
                        "decline-demand",
                        """
                        {"demand":"D1","reason":"The defect can be repaired.","alternative":"Repair and a longer guarantee"}""",
                        "propose-remedy",
                        proposal("REPAIR", "D2"),
                        "accept-remedy",
                        "{\"option\":\"O1-1\",\"outlineAgreed\":true}",
                        "start-remedy",
                        "{}",
                        "complete-remedy",
                        COMPLETE,
                        "fulfil-promise",
                        "{\"promise\":\"P1\",\"how\":\"Called.\"}");
        assertThat(car.tryStep("confirm-satisfaction", "{\"level\":\"DISSATISFIED_BUT_ACCEPTABLE\"}")
                        .text())
                .contains("customer-not-reached");

        car.take(
                "record-contact-attempt",
                REACHED,
                "confirm-satisfaction",
                "{\"level\":\"DISSATISFIED_BUT_ACCEPTABLE\",\"remark\":\"Not satisfied, but I can accept it.\"}",
                "identify-root-cause",
                "{\"dimension\":\"SUPPLIER\",\"cause\":\"A bad part.\",\"facts\":[\"F1\"]}",
                "decide-prevention",
                "{\"notRequiredBecause\":\"A single part.\"}",
                "close-complaint",
                "{}");

        assertThat(car.status()).isEqualTo("CLOSED");
        assertThat(car.file().toString()).contains("DISSATISFIED_BUT_ACCEPTABLE");
    }

    @Test
    void sc_20_an_unreasonable_demand() {
        Case ask = Case.received(agent, received("Ten times the price"));

        assertThat(ask.tryStep("decline-demand", "{\"demand\":\"D1\",\"reason\":\"It is beyond what we do.\"}")
                        .text())
                .contains("alternative");
        assertThat(ask.tryStep("decline-demand", "{\"demand\":\"D1\",\"reason\":\"Beyond.\"}")
                        .status())
                .isEqualTo(400);
        ask.take(
                "decline-demand",
                "{\"demand\":\"D1\",\"reason\":\"It is beyond what we do.\",\"alternative\":\"A repair free of charge\"}");
        Client.Answer promise = ask.tryStep(
                "make-promise",
                "{\"what\":\"Ten times the price\",\"dueAt\":\"2035-01-01T00:00:00Z\",\"demand\":\"D1\"}");

        assertThat(promise.status()).isEqualTo(409);
        assertThat(promise.text()).contains("demand-declined");
        assertThat(ask.history()).endsWith("DemandDeclined");
    }

    @Test
    void sc_21_several_remedies_and_the_customer_changes_his_mind() {
        Case choice = Case.received(agent, received("Water"))
                .investigated()
                .take(
                        "propose-remedy",
                        """
                        {"executionBy":"2035-01-05T18:00:00Z","options":[%s,%s]}""".formatted(option("REPAIR", "D1"), option("REPLACEMENT", "D1")),
                        "accept-remedy",
                        "{\"option\":\"O1-2\",\"outlineAgreed\":true}");
        assertThat(choice.status()).isEqualTo("REMEDY_AGREED");

        choice.take(
                "withdraw-acceptance",
                "{\"reason\":\"He would rather have it repaired.\"}",
                "propose-remedy",
                proposal("REPAIR", "D1"),
                "accept-remedy",
                "{\"option\":\"O2-1\",\"outlineAgreed\":true}",
                "start-remedy",
                "{}");

        assertThat(choice.history())
                .containsSubsequence(
                        "RemedyProposed",
                        "RemedyAccepted",
                        "AcceptanceWithdrawn",
                        "PromiseReleased",
                        "RemedyProposed",
                        "RemedyAccepted",
                        "RemedyStarted");
        assertThat(choice.tryStep("withdraw-acceptance", "{\"reason\":\"Again.\"}")
                        .text())
                .contains("remedy-started");
    }

    @Test
    void sc_22_a_misunderstanding() {
        Case unclear = Case.received(agent, received("The fee back"))
                .investigated()
                .take(
                        "identify-root-cause",
                        "{\"dimension\":\"MISUNDERSTANDING\",\"cause\":\"The fee was another shop's.\",\"facts\":[\"F1\"]}",
                        "explain-cause",
                        "{\"explanation\":\"We never charged it.\",\"closedQuestionAnswer\":\"SATISFIED\"}");
        assertThat(unclear.status()).isEqualTo("RESOLVED");

        unclear.take(
                "decide-prevention",
                "{\"notRequiredBecause\":\"Nothing of ours was wrong.\"}",
                "fulfil-promise",
                "{\"promise\":\"P1\",\"how\":\"Called.\"}",
                "close-complaint",
                "{}");

        assertThat(unclear.status()).isEqualTo("CLOSED");
        assertThat(unclear.file().toString()).contains("EXPLANATION");
    }

    @Test
    void sc_23_a_complaint_caused_by_a_person() {
        Case rude = Case.received(agent, received("An apology")).investigated().take("identify-root-cause", """
                        {"dimension":"PEOPLE","cause":"A rude word at the counter.","facts":["F1"],"responsiblePerson":"employee-7"}""");

        Client.Answer without = rude.tryStep("involve-responsible-person", """
                {"responsiblePerson":"employee-7","metAt":"2026-01-02T10:00:00Z","result":"They talked."}""");
        assertThat(without.status()).isEqualTo(409);
        assertThat(without.text()).contains("consent-missing");
        rude.take("involve-responsible-person", """
                {"responsiblePerson":"employee-7","consentGivenAt":"2026-01-01T10:00:00Z","metAt":"2026-01-02T10:00:00Z","result":"They talked."}""");

        assertThat(rude.history()).endsWith("RootCauseIdentified", "ResponsiblePersonInvolved");
    }

    private static final String COMPLETE = """
            {"result":"Repaired.","evidence":[{"kind":"INVOICE","description":"Job 12"}]}""";

    private static final String REACHED = """
            {"purpose":"RESULT_CONFIRMATION","channel":"PHONE","at":"2026-01-05T10:00:00Z","result":"REACHED"}""";

    private static String received(String... demands) {
        return """
               {"channel":"PHONE","customer":{"name":"Li Na"},"narrative":"It broke.","demands":["%s"]}""".formatted(String.join("\",\"", demands));
    }

    private static String angry() {
        return """
               {"channel":"FACE_TO_FACE","customer":{"name":"Mr Zhao"},"narrative":"I have waited all day!",
                "demands":["My goods, now"],"emotionalState":"AGITATED"}""";
    }

    private static String proposal(String kind, String demand) {
        return """
               {"executionBy":"2035-01-05T18:00:00Z","options":[%s]}""".formatted(option(kind, demand));
    }

    private static String option(String kind, String demand) {
        return """
               {"kind":"%s","outline":"Done today","effect":"It works","pros":["Fast"],"cons":["Loud"],
                "timeNeeded":"PT4H","budget":{"amount":"80.00","currency":"CNY"},"covers":["%s"]}""".formatted(kind, demand);
    }
}
