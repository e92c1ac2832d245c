package org.redress.query.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.query.Stories.HER_WORDS;
import static org.redress.query.Stories.everything;
import static org.redress.query.Stories.newComplaint;
import static org.redress.query.Stories.received;
import static org.redress.query.Stories.stream;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.eventlog.EventMetadata;
import org.redress.eventlog.personal.PersonalVault;
import org.redress.events.BackgroundReviewed;
import org.redress.events.PersonId;
import org.redress.events.Personal;
import org.redress.events.Role;
import org.redress.query.RunningQuerySide;
import org.redress.query.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class EventsEndpointTest {
    /** Reads the log in some ten parts, and begins each inside somebody else's append. */
    private static final int UNEVEN = 13;

    private final RunningQuerySide running = RunningQuerySide.onH2();
    private final LogReader auditor = new LogReader(running, Role.AUDITOR);
    private final String complaint = newComplaint();

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void each_position_is_told_once_and_in_order(TestDatabase database) {
        RunningQuerySide service = RunningQuerySide.on(database);
        service.happened(stream(complaint, everything("N-1")));
        LogReader follower = new LogReader(service, Role.AUDITOR);
        List<Long> whole =
                LongStream.rangeClosed(1, service.log().head()).boxed().toList();

        assertThat(LogReader.positions(follower.following(0, 1_000))).isEqualTo(whole);
        assertThat(LogReader.positions(follower.followingLinks(0, UNEVEN))).isEqualTo(whole);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void each_position_is_told_once_and_in_order_while_others_write(TestDatabase database) {
        RunningQuerySide service = RunningQuerySide.on(database);
        long before = service.log().head();
        List<CompletableFuture<Void>> writers = Stream.of("N-1", "N-2", "N-3")
                .map(number -> CompletableFuture.runAsync(() -> write(service, number)))
                .toList();
        LogReader follower = new LogReader(service, Role.AUDITOR);
        List<JsonNode> events = new ArrayList<>();
        boolean written;
        do {
            written = writers.stream().allMatch(CompletableFuture::isDone);
            events.addAll(follower.following(before + events.size(), UNEVEN));
        } while (!written);
        writers.forEach(CompletableFuture::join);

        assertThat(LogReader.positions(events))
                .isEqualTo(LongStream.rangeClosed(before + 1, service.log().head())
                        .boxed()
                        .toList());
        assertThat(events).hasSize(3 * everything("N").size());
        service.awaitViews();
    }

    @Test
    void at_the_head_there_is_nothing_yet_and_the_same_position_to_ask_again_with() {
        running.happened(stream(complaint, List.of(received("N-1"))));
        long head = running.log().head();

        JsonNode atHead = auditor.page("after=" + head);
        running.happened(stream(newComplaint(), List.of(received("N-2"))));
        JsonNode later = auditor.page("after=" + atHead.get("next").asString());

        assertThat(atHead.get("items").isEmpty()).isTrue();
        assertThat(atHead.get("next").asString()).isEqualTo(Long.toString(head));
        assertThat(LogReader.positions(later.get("items").valueStream().toList()))
                .containsExactly(head + 1);
        assertThat(later.get("next").asString()).isEqualTo(Long.toString(head + 1));
    }

    @Test
    void beyond_the_head_there_is_nothing() {
        JsonNode beyond = auditor.page("after=999999999999999999");

        assertThat(beyond.get("items").isEmpty()).isTrue();
        assertThat(beyond.get("next").asString()).isEqualTo("999999999999999999");
    }

    @Test
    void an_event_says_who_when_under_which_policy_and_why() {
        long before = running.log().head();
        running.happened(stream(
                complaint,
                0,
                List.of(received("N-1")),
                Map.of(
                        EventMetadata.CORRELATION_ID, "talk-1",
                        EventMetadata.CAUSATION_ID, "command-1",
                        EventMetadata.OCCURRED_AT, "2019-05-06",
                        EventMetadata.OCCURRED_PRECISION, "DAY",
                        EventMetadata.SOURCE, "collection-1",
                        EventMetadata.LINE, "12")));
        String recordedAt = running.log().of(complaint).getFirst().recordedAt().toString();

        ObjectNode event = (ObjectNode) auditor.after(before).getFirst();
        JsonNode data = event.remove("data");

        assertThat(event).isEqualTo(JsonMapper.shared().readTree("""
                        {"specversion": "1.0",
                         "id": "%1$d",
                         "source": "urn:redress:log:default",
                         "type": "org.redress.ComplaintReceived",
                         "subject": "%2$s",
                         "time": "%3$s",
                         "datacontenttype": "application/json",
                         "sequence": "%1$019d",
                         "position": "%1$d",
                         "streamsequence": 0,
                         "revision": "2",
                         "tenant": "default",
                         "actor": "person-7",
                         "role": "HANDLER",
                         "onbehalfof": "dealer-3",
                         "policyversion": "catalogue-1",
                         "correlationid": "talk-1",
                         "causationid": "command-1",
                         "occurredat": "2019-05-06",
                         "occurredprecision": "DAY",
                         "importsource": "collection-1",
                         "importline": "12",
                         "words": "SHOWN"}
                        """.formatted(before + 1, complaint, recordedAt)));
        assertThat(data.get("narrative").asString()).isEqualTo(HER_WORDS);
        assertThat(data.get("channel").asString()).isEqualTo("PHONE");
    }

    @Test
    void what_is_not_known_of_an_event_is_left_out() {
        long before = running.log().head();
        running.happened(
                stream(complaint, 0, List.of(received("N-1")), Map.of(EventMetadata.OCCURRED_PRECISION, "UNKNOWN")));

        JsonNode event = auditor.after(before).getFirst();

        assertThat(event.propertyNames())
                .doesNotContain("occurredat", "correlationid", "causationid", "traceid", "importsource", "importline");
        assertThat(event.get("occurredprecision").asString()).isEqualTo("UNKNOWN");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"IMPROVEMENT_TEAM", "ADMINISTRATOR"})
    void words_are_kept_from_roles_that_do_not_read_them(Role role) {
        long before = running.log().head();
        running.happened(stream(complaint, everything("N-1")));

        List<JsonNode> events = new LogReader(running, role).after(before);

        assertThat(events.toString()).doesNotContain(HER_WORDS, "sealed");
        assertThat(events)
                .allSatisfy(event -> assertThat(event.get("words").asString()).isEqualTo("WITHHELD"));
        assertThat(events.getFirst().at("/data/narrative").isNull()).isTrue();
    }

    @Test
    void words_of_a_person_who_was_erased_are_gone_and_those_of_others_are_there() {
        PersonId erased = new PersonId("erased-" + complaint);
        long before = running.log().head();
        running.happened(stream(
                complaint,
                List.of(received("N-1"), new BackgroundReviewed(new Personal.Plain(erased, "a neighbour")))));
        running.bean(PersonalVault.class).erase(erased);

        List<JsonNode> events = auditor.after(before);

        assertThat(events.get(0).get("words").asString()).isEqualTo("SHOWN");
        assertThat(events.get(1).get("words").asString()).isEqualTo("PARTLY_ERASED");
        assertThat(events.get(1).at("/data/findings").isNull()).isTrue();
        assertThat(events.toString()).doesNotContain("sealed", "a neighbour");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void the_log_is_for_those_who_judge_all_cases_or_connect_other_systems(Role role) {
        boolean mayRead = Set.of(Role.AUDITOR, Role.SUPERVISOR, Role.IMPROVEMENT_TEAM, Role.ADMINISTRATOR)
                .contains(role);

        assertThat(new LogReader(running, role).get("size=1").statusCode()).isEqualTo(mayRead ? 200 : 403);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    */*                                                         | application/json
                    application/*                                               | application/json
                    application/json                                            | application/json
                    application/cloudevents-batch+json                          | application/cloudevents-batch+json
                    application/cloudevents-batch+json; charset=utf-8           | application/cloudevents-batch+json;charset=utf-8
                    application/cloudevents-batch+json, application/json;q=0.5  | application/cloudevents-batch+json
                    application/json, application/cloudevents-batch+json;q=0.5  | application/json
                    """)
    void the_reader_chooses_between_a_list_of_ours_and_a_batch(String accept, String form) {
        running.happened(stream(complaint, List.of(received("N-1"))));

        HttpResponse<String> answer = auditor.get("size=2", "Accept", accept);

        assertThat(answer.headers().firstValue("Content-Type")).hasValue(form);
        JsonNode body = JsonMapper.shared().readTree(answer.body());
        assertThat(body.isArray()).isEqualTo(form.startsWith(LogReader.BATCH));
        assertThat(LogReader.next(answer)).isEqualTo("/api/events?after=2&size=2");
        assertThat(answer.headers().firstValue("Vary")).hasValue("Accept");
    }

    @Test
    void who_asks_for_no_form_gets_a_list_of_ours() {
        assertThat(auditor.page("size=1").propertyNames()).containsExactly("items", "next");
    }

    @Test
    void the_same_events_are_in_both_forms() {
        running.happened(stream(complaint, everything("N-1")));

        HttpResponse<String> batch = auditor.get("size=1000", "Accept", LogReader.BATCH);

        assertThat(JsonMapper.shared().readTree(batch.body()))
                .isEqualTo(auditor.page("size=1000").get("items"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/cloudevents+json", "application/xml", "text/html", "nonsense"})
    void another_form_does_not_exist(String accept) {
        HttpResponse<String> answer = auditor.get("size=1", "Accept", accept);

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void a_part_has_a_hundred_events_unless_another_size_is_asked_for() {
        running.happened(stream(complaint, everything("N-1")));

        assertThat(auditor.page("after=0").get("items")).hasSize(100);
        assertThat(auditor.page("after=0&size=1").get("items")).hasSize(1);
        assertThat(auditor.get("size=1000").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "size=0, size",
        "size=1001, size",
        "size=-1, size",
        "size=ten, size",
        "size=, size",
        "size=1&size=2, size",
        "after=-1, after",
        "after=, after",
        "after=1e3, after",
        "after=0x1F, after",
        "after=01, after",
        "after=1000000000000000000, after",
        "after=1&after=2, after",
        "afterPosition=1, afterPosition",
        "cursor=1, cursor"
    })
    void a_wrong_parameter_is_named(String query, String parameter) {
        HttpResponse<String> answer = auditor.get(query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JsonMapper.shared()
                        .readTree(answer.body())
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo(parameter);
    }

    @Test
    void the_contract_describes_both_forms_and_the_parameters() {
        JsonNode contract = JsonMapper.shared()
                .readTree(running.get(Role.AUDITOR, "/v3/api-docs").body());
        JsonNode operation = contract.at("/paths/~1api~1events/get");
        JsonNode forms = operation.at("/responses/200/content");

        assertThat(forms.at("/application~1json/schema/$ref").asString()).isEqualTo("#/components/schemas/EventsPage");
        assertThat(forms.at("/application~1cloudevents-batch+json/schema/items/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/CloudEvent");
        assertThat(operation.at("/responses/200/headers").propertyNames()).contains("Link");
        assertThat(contract.at("/components/schemas/CloudEvent/required").valueStream())
                .extracting(JsonNode::asString)
                .contains("specversion", "id", "source", "type", "subject", "time", "sequence", "data")
                .doesNotContain("occurredat", "actor");
        JsonNode size = parameter(operation, "size");
        assertThat(size.at("/schema/default").asInt()).isEqualTo(100);
        assertThat(size.at("/schema/minimum").asInt()).isEqualTo(1);
        assertThat(size.at("/schema/maximum").asInt()).isEqualTo(1_000);
        assertThat(parameter(operation, "after").at("/schema/type").asString()).isEqualTo("integer");
    }

    private static JsonNode parameter(JsonNode operation, String name) {
        return operation
                .get("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** One complaint, event by event, each an append of its own. */
    private static void write(RunningQuerySide service, String number) {
        String stream = newComplaint();
        EventStore store = service.bean(EventStore.class);
        stream(stream, everything(number)).forEach(store::publish);
    }
}
