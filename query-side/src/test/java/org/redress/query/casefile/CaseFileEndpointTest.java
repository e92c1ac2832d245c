package org.redress.query.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.query.Stories.DEALER;
import static org.redress.query.Stories.HANDLER;
import static org.redress.query.Stories.HER_WORDS;
import static org.redress.query.Stories.NOON;
import static org.redress.query.Stories.apology;
import static org.redress.query.Stories.draft;
import static org.redress.query.Stories.everything;
import static org.redress.query.Stories.newComplaint;
import static org.redress.query.Stories.received;
import static org.redress.query.Stories.statement;
import static org.redress.query.Stories.stream;
import static org.redress.query.Stories.words;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.eventlog.personal.PersonalVault;
import org.redress.events.AuthorizationRequested;
import org.redress.events.DemandStated;
import org.redress.events.Owner;
import org.redress.events.OwnerAssigned;
import org.redress.events.PersonId;
import org.redress.events.Personal;
import org.redress.events.PromiseBroken;
import org.redress.events.PromiseKind;
import org.redress.events.PromiseMade;
import org.redress.events.RiskFlagged;
import org.redress.events.Role;
import org.redress.events.Severity;
import org.redress.events.SplitOffFrom;
import org.redress.query.RunningQuerySide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CaseFileEndpointTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final RunningQuerySide running = RunningQuerySide.onH2();
    private final String complaint = newComplaint();

    @BeforeEach
    void a_complaint_was_received_and_acknowledged() {
        running.happened(
                stream(complaint, List.of(received("N-1"), new DemandStated("D1", words("new brakes")), apology())));
    }

    @Test
    void next_steps_are_told_even_between_two_events_of_one_command() {
        String another = newComplaint();
        running.happened(stream(another, everything("N-1").subList(0, 4)));

        assertThat(running.get(Role.SUPERVISOR, "/api/complaints/" + another + "?asOfSequence=1")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_case_is_told_with_what_may_be_done_next() {
        HttpResponse<String> answer = running.get(Role.HANDLER, "/api/complaints/" + complaint);

        JsonNode body = json(answer);
        assertThat(body.get("id").asString()).isEqualTo(complaint);
        assertThat(body.get("status").asString()).isEqualTo("ACKNOWLEDGED");
        assertThat(body.get("version").asLong()).isEqualTo(2);
        assertThat(body.get("position").asLong())
                .isEqualTo(running.log().positionOf(complaint, 2).orElseThrow());
        assertThat(body.get("nextSteps").findValuesAsString("step")).contains("record-statement");
        assertThat(body.get("words").asString()).isEqualTo("SHOWN");
        assertThat(body.at("/file/intake/narrative").asString()).isEqualTo(HER_WORDS);
        assertThat(body.at("/file/demands/0/wish").asString()).isEqualTo("new brakes");
        assertThat(answer.headers().firstValue("ETag")).contains("\"2\"");
    }

    @Test
    void a_supervisor_sees_at_a_glance_how_a_case_stands() {
        running.happened(stream(
                complaint,
                3,
                List.of(
                        new OwnerAssigned(new Owner(HANDLER, DEALER)),
                        new SplitOffFrom("c-0", NOON),
                        new PromiseMade("P1", PromiseKind.OF_ITS_OWN, null, null, NOON),
                        new PromiseBroken("P1"),
                        new RiskFlagged(Severity.MAJOR, words("on the radio")),
                        draft("R1", Role.ENGINEER),
                        new AuthorizationRequested("R1", HANDLER, Set.of(Role.ENGINEER), words("worn"))),
                Map.of()));

        JsonNode glance = json(running.get(Role.SUPERVISOR, "/api/complaints/" + complaint))
                .get("glance");

        assertThat(glance.at("/owner/person").asString()).isEqualTo(HANDLER.value());
        assertThat(glance.get("openSince").asString()).isEqualTo(NOON.toString());
        assertThat(glance.get("daysOpen").asLong())
                .isEqualTo(Duration.between(NOON, running.bean(Clock.class).instant())
                        .toDays());
        assertThat(glance.get("riskFlags").toString()).isEqualTo("[\"MAJOR\"]");
        assertThat(glance.get("authorizationPending").toString())
                .isEqualTo("[{\"draft\":\"R1\",\"kind\":\"RENTAL_CAR_FEE\",\"awaited\":[\"ENGINEER\"]}]");
        assertThat(glance.at("/promises/0/broken").asBoolean()).isTrue();
    }

    @Test
    void next_steps_are_those_of_the_role() {
        assertThat(json(running.get(Role.AUDITOR, "/api/complaints/" + complaint))
                        .get("nextSteps"))
                .isEmpty();
    }

    @Test
    void words_are_kept_from_roles_that_do_not_read_them() {
        HttpResponse<String> answer = running.get(Role.IMPROVEMENT_TEAM, "/api/complaints/" + complaint);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain(HER_WORDS, "Li Wei", "sealed");
        assertThat(json(answer).get("words").asString()).isEqualTo("WITHHELD");
        assertThat(json(answer).at("/file/intake/narrative").isNull()).isTrue();
        assertThat(json(answer).at("/file/intake/channel").asString()).isEqualTo("PHONE");
    }

    @Test
    void the_words_of_a_person_who_was_erased_are_gone() {
        PersonId erased = new PersonId("p-" + complaint);
        DemandStated demand = new DemandStated("D2", new Personal.Plain(erased, "forget me"));
        running.happened(stream(complaint, 3, List.of(demand), Map.of()));

        running.bean(PersonalVault.class).erase(erased);

        JsonNode body = json(running.get(Role.HANDLER, "/api/complaints/" + complaint));
        assertThat(body.get("words").asString()).isEqualTo("PARTLY_ERASED");
        assertThat(body.at("/file/demands/1/wish").isNull()).isTrue();
        assertThat(body.at("/file/demands/0/wish").asString()).isEqualTo("new brakes");
    }

    @Test
    void the_contract_describes_a_case() {
        JsonNode contract = json(running.get(Role.HANDLER, "/v3/api-docs"));

        assertThat(contract.at("/paths/~1api~1complaints~1{id}/get").isObject()).isTrue();
        assertThat(contract.at("/components/schemas/CaseAnswer/properties/file/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/CaseFile");
    }

    @Test
    void a_customer_reads_no_cases() {
        assertThat(running.get(Role.CUSTOMER, "/api/complaints/" + complaint).statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_role_that_is_not_held_is_no_reader() {
        assertThat(running.get(Role.HANDLER, "/api/complaints/" + complaint, "Redress-Role", "SUPERVISOR")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void nobody_knows_an_unknown_complaint() {
        HttpResponse<String> answer = running.get(Role.HANDLER, "/api/complaints/" + newComplaint());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer).get("type").asString()).isEqualTo("urn:redress:problem:complaint-unknown");
    }

    @Test
    void a_case_reads_as_it_was_at_each_of_its_events() {
        assertThat(statusAsOfSequence(0)).isEqualTo("RECEIVED");
        assertThat(statusAsOfSequence(1)).isEqualTo("RECEIVED");
        assertThat(statusAsOfSequence(2)).isEqualTo("ACKNOWLEDGED");
        assertThat(json(running.get(Role.HANDLER, "/api/complaints/" + complaint + "?asOfSequence=0"))
                        .at("/file/demands"))
                .isEmpty();
        assertThat(running.get(Role.HANDLER, "/api/complaints/" + complaint + "?asOfSequence=3")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_case_reads_as_it_was_at_a_moment() {
        Instant firstRecorded = running.log().of(complaint).getFirst().recordedAt();

        assertThat(running.get(Role.HANDLER, "/api/complaints/" + complaint + "?asOf=" + firstRecorded.minusNanos(1000))
                        .statusCode())
                .isEqualTo(404);
        assertThat(json(running.get(Role.HANDLER, "/api/complaints/" + complaint + "?asOf=2199-01-01T00:00:00Z"))
                        .get("version")
                        .asLong())
                .isEqualTo(2);
    }

    @Test
    void what_was_just_written_can_be_waited_for() {
        running.bean(EventStore.class).publish(stream(complaint, 3, List.of(statement()), Map.of()));
        long position = running.log().positionOf(complaint, 3).orElseThrow();

        HttpResponse<String> answer =
                running.get(Role.HANDLER, "/api/complaints/" + complaint + "?afterPosition=" + position);

        assertThat(json(answer).get("version").asLong()).isEqualTo(3);
    }

    @Test
    void a_view_that_does_not_come_asks_for_another_try() {
        long never = running.log().head() + 1_000_000;

        HttpResponse<String> answer =
                running.get(Role.HANDLER, "/api/complaints/" + complaint + "?afterPosition=" + never);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void parameters_that_contradict_each_other_are_named() {
        assertThat(errorField("?asOf=2026-01-01T00:00:00Z&asOfSequence=1")).isEqualTo("asOfSequence");
        assertThat(errorField("?asOfSequence=1&afterPosition=1")).isEqualTo("afterPosition");
        assertThat(errorField("?asOfSequence=first")).isEqualTo("asOfSequence");
        assertThat(errorField("?asOf=yesterday")).isEqualTo("asOf");
        assertThat(errorField("?asof=1")).isEqualTo("asof");
    }

    private String errorField(String query) {
        HttpResponse<String> answer = running.get(Role.HANDLER, "/api/complaints/" + complaint + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        return json(answer).at("/errors/0/field").asString();
    }

    private String statusAsOfSequence(long sequence) {
        return json(running.get(Role.HANDLER, "/api/complaints/" + complaint + "?asOfSequence=" + sequence))
                .get("status")
                .asString();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }
}
