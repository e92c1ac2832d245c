package org.redress.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Scenarios of the requirements, section 7, in which a case leaves its handler: refused, escalated, authorised, appealed. */
class LadderScenariosIT {
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
    void sc_01_a_water_pump_bounced_between_departments() {
        Case first = Case.received(agent, pump("The pump failed."))
                .investigated()
                .agreed("REPLACEMENT")
                .carriedOut()
                .satisfied()
                .explained()
                .take("close-complaint", "{}");
        Case second = Case.received(agent, pump("The new pump failed, too."))
                .take("link-recurrence", """
                {"earlier":"%s","reason":"The replacement failed in less than half a year."}""".formatted(first.id()));
        assertThat(second.history())
                .containsExactly(
                        "ComplaintReceived", "DemandStated", "OwnerAssigned", "RecurrenceLinked", "RiskFlagged");

        refused(second.tryStep("close-complaint", """
                {"referredTo":"The manufacturer's telephone"}"""), "referral-is-not-resolution");
        second.take("transfer-ownership", toTheWorkshop("It is the maintenance department's matter."))
                .takeAs(as("group-leader"), "refuse-transfer", "{\"reason\":\"It is engineering's matter.\"}")
                .take("transfer-ownership", toTheWorkshop("Then engineering's."))
                .takeAs(as("group-leader"), "refuse-transfer", "{\"reason\":\"It is sales' matter.\"}");

        assertThat(second.history())
                .endsWith(
                        "TransferRequested",
                        "TransferRefused",
                        "TransferRequested",
                        "TransferRefused",
                        "ResponsibilityBounceDetected",
                        "ComplaintEscalated");
        second.takeAs(as("department-manager"), "give-final-ruling", """
                {"ruling":"The workshop repairs it.","reason":"The pump is under guarantee."}""");
        assertThat(second.file().at("/file/ownership/owner/person").asString())
                .isEqualTo(first.file().at("/file/ownership/owner/person").asString());
        assertThat(second.file().at("/file/ownership/bounced").size()).isEqualTo(1);
        assertThat(Boards.line(
                        as("supervisor"), "/api/ownership-history?bounced=true&complaint=" + second.id(), second))
                .isPresent();
    }

    @Test
    void sc_06_a_burnt_car() {
        Case burnt = emergency("BURNT_CAR");

        assertThat(burnt.history()).endsWith("EmergencyDeclared", "RiskFlagged", "MajorCaseNotified");
        for (String party : new String[] {"REGIONAL_MANAGER", "TECHNICAL_HOTLINE", "ENGINEER"}) {
            burnt.take("record-emergency-contact", "{\"party\":\"%s\",\"reached\":false}".formatted(party));
        }
        burnt.take(
                "record-emergency-contact",
                "{\"party\":\"ENGINEER\",\"reached\":false,\"note\":\"Chased.\"}",
                "request-support",
                "{\"from\":\"GENERAL_MANAGER\",\"reason\":\"Nobody replies.\"}");
        refused(burnt.tryStep("inform-customer-of-eta", "{\"channel\":\"PHONE\"}"), "eta-unknown");
        burnt.take("confirm-engineer-eta", "{\"eta\":\"2035-01-01T10:00:00Z\"}");
        assertThat(green(burnt)).isFalse();
        burnt.take("inform-customer-of-eta", "{\"channel\":\"PHONE\"}");
        assertThat(green(burnt)).isFalse();
        burnt.take("schedule-shop-entry", "{\"entryAt\":\"2035-01-01T14:00:00Z\"}");

        assertThat(green(burnt)).isTrue();
    }

    @Test
    void sc_07_a_new_car_with_a_major_defect() {
        Case defect =
                emergency("NEW_CAR_MAJOR_DEFECT").investigated().take("draft-remedy", draft("VEHICLE_RETURN", "48000"));
        assertThat(defect.status()).isEqualTo("AWAITING_AUTHORIZATION");

        refused(defect.tryAs(as("general-manager"), "grant-authorization", grant()), "not-the-authorizer");
        defect.takeAs(as("engineer"), "grant-authorization", grant());
        assertThat(defect.status()).isEqualTo("AWAITING_AUTHORIZATION");
        refused(defect.tryStep("propose-remedy", proposal("VEHICLE_RETURN", "48000", "R1")), "authorization-pending");
        defect.takeAs(as("regional-manager"), "grant-authorization", grant());

        assertThat(defect.status()).isEqualTo("UNDER_INVESTIGATION");
        refused(defect.tryStep("propose-remedy", proposal("VEHICLE_RETURN", "48001", "R1")), "authorization-missing");
        defect.take("propose-remedy", proposal("VEHICLE_RETURN", "48000", "R1"));
        assertThat(defect.status()).isEqualTo("REMEDY_PROPOSED");
    }

    @Test
    void sc_08_an_accident_car() {
        Case accident = Case.received(agent, received("Say whose fault it was"))
                .investigated()
                .take("request-technical-appraisal", "{\"question\":\"Did the brakes fail?\"}");

        assertThat(accident.tryStep("record-appraisal", "{\"appraisal\":\"A1\",\"finding\":\"They did not.\"}")
                        .status())
                .isEqualTo(403);
        accident.takeAs(as("engineer"), "record-appraisal", "{\"appraisal\":\"A1\",\"finding\":\"They did not.\"}")
                .agreed("REPAIR")
                .carriedOut()
                .satisfied()
                .explained()
                .take("flag-risk", "{\"risk\":\"LITIGATION_RISK\",\"reason\":\"He spoke of a lawyer.\"}");
        refused(accident.tryStep("close-complaint", "{}"), "recording-missing");
        accident.take(
                "attach-recording", "{\"reference\":\"call 4711\",\"consentObtained\":true}", "close-complaint", "{}");

        assertThat(accident.status()).isEqualTo("CLOSED");
    }

    @Test
    void sc_09_a_flooded_car() {
        Case flooded = emergency("FLOODED_CAR");

        flooded.take("record-emergency-contact", "{\"party\":\"ENGINEER\",\"reached\":false}")
                .take("record-emergency-contact", "{\"party\":\"ENGINEER\",\"reached\":false}")
                .take("request-support", "{\"from\":\"REGIONAL_MANAGER\",\"reason\":\"No time of arrival.\"}");

        assertThat(flooded.history())
                .endsWith("EmergencyContactAttempted", "EmergencyContactAttempted", "EmergencySupportRequested");
        assertThat(board(flooded).get("state").asString()).isEqualTo("CONTACTING");
    }

    @Test
    void sc_10_an_emergency_that_the_dealer_pushes_to_the_manufacturer() {
        Case pushed = Case.received(agent, received("A new engine"));
        String toTheManufacturer = "{\"toUnit\":\"headquarters\",\"reason\":\"Beyond our authority.\"}";
        refused(pushed.tryStep("transfer-ownership", toTheManufacturer), "region-not-consulted");

        pushed.investigated()
                .take("consult-leader", "{\"leader\":\"REGIONAL_MANAGER\",\"advice\":\"Ask the engineer.\"}");
        refused(pushed.tryStep("transfer-ownership", toTheManufacturer), "region-not-consulted");
        pushed.take(
                "consult-leader",
                "{\"leader\":\"ENGINEER\",\"advice\":\"A claim for the engine.\"}",
                "draft-remedy",
                draft("WARRANTY_CLAIM", "20000"));

        assertThat(pushed.status()).isEqualTo("AWAITING_AUTHORIZATION");
        assertThat(pushed.take("transfer-ownership", toTheManufacturer).history())
                .endsWith("TransferRequested");
    }

    @Test
    void sc_11_rental_car_and_transport_subsidy() {
        Case without = Case.received(agent, received("A car meanwhile")).investigated();
        refused(without.tryStep("propose-remedy", proposal("RENTAL_CAR_FEE", "300", null)), "beyond-authority");
        without.take("draft-remedy", draft("RENTAL_CAR_FEE", "300"));

        assertThat(without.status()).isEqualTo("AWAITING_AUTHORIZATION");
        assertThat(without.warnings()).containsExactly("AUTHORIZATION_REQUESTED");
        assertThat(queue("REGIONAL_MANAGER", without)).isEqualTo(1);
        refused(without.tryStep("propose-remedy", proposal("RENTAL_CAR_FEE", "300", "R1")), "authorization-pending");
        refused(without.tryAs(as("engineer"), "grant-authorization", grant()), "not-the-authorizer");
        without.takeAs(as("regional-manager"), "grant-authorization", grant());

        without.take("propose-remedy", proposal("RENTAL_CAR_FEE", "300", "R1"));
        assertThat(without.status()).isEqualTo("REMEDY_PROPOSED");
        assertThat(queue("REGIONAL_MANAGER", without)).isZero();
    }

    @Test
    void sc_24_a_hostile_caller_who_threatens_with_the_court() {
        Case hostile = Case.received(agent, received("Money"))
                .take("flag-risk", "{\"risk\":\"LITIGATION_RISK\",\"reason\":\"He will sue.\"}");
        assertThat(hostile.history()).endsWith("RiskFlagged", "MajorCaseNotified");

        String apology = """
                {"apology":"We are sorry.","channel":"LETTER","expectedDuration":"P2D","nextContactAt":"2035-01-02T09:00:00Z"%s}""";
        refused(hostile.tryStep("apologize-and-acknowledge", apology.formatted("")), "reviewer-missing");
        hostile.take("apologize-and-acknowledge", apology.formatted(",\"reviewedBy\":\"a-lawyer\""));

        assertThat(hostile.status()).isEqualTo("ACKNOWLEDGED");
    }

    @Test
    void sc_25_third_parties() {
        Case letter = Case.received(agent, received("Answer the association"));
        String body = "{\"party\":\"CONSUMER_ASSOCIATION\",\"result\":\"They wait for our proposal.\"}";

        for (String role : new String[] {"handler", "dealer-cac-agent", "cac-agent", "engineer", "general-manager"}) {
            assertThat(letter.tryAs(as(role), "coordinate-third-party", body).status())
                    .as(role)
                    .isEqualTo(403);
        }
        letter.takeAs(as("regional-manager"), "coordinate-third-party", body);

        assertThat(letter.history()).endsWith("ThirdPartyCoordinated");
    }

    @Test
    void sc_32_the_appeal_ladder_with_the_vice_president() {
        Case denied = Case.received(agent, received("A new car")).take("decline-demand", """
                {"demand":"D1","reason":"It can be repaired.","alternative":"A repair"}""");
        String appeal = "{\"reason\":\"I want a new one.\",\"demand\":\"D1\"}";
        String reject = "{\"result\":\"REJECTED\",\"reason\":\"It can be repaired.\"}";
        denied.take("appeal-decision", appeal);
        refused(denied.tryStep("appeal-decision", appeal), "appeal-pending");
        refused(denied.tryAs(as("general-manager"), "decide-appeal", reject), "not-the-appeal-level");
        denied.takeAs(as("department-manager"), "decide-appeal", reject)
                .take("appeal-decision", appeal)
                .takeAs(as("regional-manager"), "decide-appeal", reject)
                .take("appeal-decision", appeal)
                .takeAs(
                        as("general-manager"),
                        "decide-appeal",
                        "{\"result\":\"UPHELD\",\"reason\":\"It broke twice.\"}");

        assertThat(denied.history()).endsWith("AppealDecided", "DemandReinstated", "InvestigationReopened");
        refused(denied.tryStep("appeal-decision", "{\"reason\":\"More.\"}"), "appeal-ladder-exhausted");
        assertThat(Boards.line(as("supervisor"), "/api/appeals?state=UPHELD&level=3", denied))
                .isPresent();
    }

    private static Case emergency(String kind) {
        return Case.received(agent, received("Take it away"))
                .take(
                        "declare-emergency",
                        "{\"kind\":\"%s\",\"situation\":\"It happened on the road.\"}".formatted(kind));
    }

    private static boolean green(Case emergency) {
        return board(emergency).get("green").asBoolean();
    }

    /** The line of the emergency board about this case, once the board has reached its last step. */
    private static JsonNode board(Case emergency) {
        return Boards.line(as("supervisor"), "/api/emergencies", emergency).orElseThrow();
    }

    private static int queue(String addressee, Case waiting) {
        return Boards.line(as("supervisor"), "/api/authority-queue?state=PENDING&addressee=" + addressee, waiting)
                        .isPresent()
                ? 1
                : 0;
    }

    private static String toTheWorkshop(String reason) {
        return "{\"toPerson\":\"%s\",\"reason\":\"%s\"}".formatted(Client.personOf("group-leader"), reason);
    }

    private static String pump(String narrative) {
        return """
               {"channel":"FACE_TO_FACE","customer":{"person":"customer-of-the-pump","name":"Li Na"},
                "narrative":"%s","demands":["A pump that works"]}""".formatted(narrative);
    }

    private static String draft(String kind, String amount) {
        return """
               {"kind":"%s","outline":"As asked for","budget":{"amount":"%s","currency":"CNY"},
                "reason":"The customer needs it."}""".formatted(kind, amount);
    }

    private static String grant() {
        return "{\"draft\":\"R1\",\"reason\":\"It is right.\"}";
    }

    private static String proposal(String kind, String amount, @Nullable String draft) {
        return """
               {"executionBy":"2035-01-05T18:00:00Z","options":[{"kind":"%s","outline":"Done today","effect":"It helps",
                "pros":["Fast"],"cons":["Small"],"timeNeeded":"PT4H","budget":{"amount":"%s","currency":"CNY"},
                "covers":["D1"]%s}]}""".formatted(kind, amount, draft == null ? "" : ",\"draft\":\"" + draft + "\"");
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
