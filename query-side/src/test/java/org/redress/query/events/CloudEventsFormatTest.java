package org.redress.query.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.redress.query.Stories.everything;
import static org.redress.query.Stories.imported;
import static org.redress.query.Stories.importedWithItsDueDate;
import static org.redress.query.Stories.newComplaint;
import static org.redress.query.Stories.stream;

import com.networknt.schema.Schema;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.events.DeadLetterDiscarded;
import org.redress.events.EventCatalogue;
import org.redress.events.OrganisationEvent;
import org.redress.events.PersonId;
import org.redress.events.PersonJoined;
import org.redress.events.Personal;
import org.redress.events.Role;
import org.redress.events.RoleGranted;
import org.redress.events.RoleRevoked;
import org.redress.events.UnitFounded;
import org.redress.events.UnitId;
import org.redress.events.UnitKind;
import org.redress.events.ViewName;
import org.redress.query.RunningQuerySide;
import org.redress.query.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every event of the catalogue, as others read it: against the published schema, and by a reader that the vectors hold. */
class CloudEventsFormatTest {
    private static final PersonId SOMEBODY = new PersonId("person-9");
    private static final UnitId UNIT = new UnitId("u-1");
    private static final List<OrganisationEvent> ORGANISATION = List.of(
            new UnitFounded(UNIT, UnitKind.DEALER, "The dealer", null),
            new PersonJoined(SOMEBODY, new Personal.Plain(SOMEBODY, "Zhao Ming")),
            new RoleGranted(SOMEBODY, Role.HANDLER, UNIT),
            new RoleRevoked(SOMEBODY, Role.HANDLER, UNIT));

    /** CloudEvents 1.0, Naming Conventions: more than these twenty SHOULD NOT be. */
    private static final String ATTRIBUTE_NAME = "[a-z][a-z0-9]{0,19}";

    /** CloudEvents 1.0, Type System: no control characters. */
    private static final String ATTRIBUTE_VALUE = "[^\\x00-\\x1f\\x7f-\\x9f]+";

    @BeforeEach
    void the_vectors_are_there() {
        assumeTrue(CloudEventsVectors.areThere(), "needs ../shared/data/schemas and ../shared/data/vectors");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void every_event_of_the_catalogue_is_served_and_valid(TestDatabase database) {
        RunningQuerySide running = RunningQuerySide.on(database);
        Schema schema = CloudEventsVectors.schema();

        List<JsonNode> events = everythingServedBy(running, Role.AUDITOR);

        assertThat(events.stream().map(event -> event.get("type").asString().substring("org.redress.".length())))
                .hasSameElementsAs(EventCatalogue.all().keySet());
        assertThat(events).allSatisfy(event -> {
            assertThat(schema.validate(event)).isEmpty();
            ReadCloudEvent.structured(event).attributes().forEach((name, value) -> {
                assertThat(name).matches(ATTRIBUTE_NAME);
                assertThat(value).as(name).matches(ATTRIBUTE_VALUE);
            });
        });
    }

    @Test
    void events_with_words_withheld_are_valid_too() {
        Schema schema = CloudEventsVectors.schema();

        assertThat(everythingServedBy(RunningQuerySide.onH2(), Role.IMPROVEMENT_TEAM))
                .allSatisfy(event -> assertThat(schema.validate(event)).isEmpty());
    }

    @Test
    void no_two_events_have_the_same_source_and_id() {
        List<JsonNode> events = everythingServedBy(RunningQuerySide.onH2(), Role.AUDITOR);

        assertThat(events.stream().map(event -> event.get("source") + " " + event.get("id")))
                .doesNotHaveDuplicates();
    }

    @Test
    void compared_as_text_their_sequences_are_in_the_order_of_the_log() {
        List<JsonNode> events = everythingServedBy(RunningQuerySide.onH2(), Role.AUDITOR);

        assertThat(events.stream().map(event -> event.get("sequence").asString()))
                .isSorted();
    }

    @Test
    void in_headers_or_in_a_body_an_event_is_the_same() {
        assertThat(everythingServedBy(RunningQuerySide.onH2(), Role.AUDITOR)).allSatisfy(event -> {
            ReadCloudEvent read = ReadCloudEvent.structured(event);

            assertThat(ReadCloudEvent.binary(read.headers(), read.data().toString()))
                    .isEqualTo(read);
        });
    }

    @Test
    void the_reader_of_these_tests_reads_the_published_messages_as_they_are_meant() {
        List<CloudEventsVectors.Message> messages = CloudEventsVectors.messages();

        assertThat(messages).extracting(CloudEventsVectors.Message::mode).contains("Binary", "Structured");
        assertThat(messages).hasSize(4).allSatisfy(message -> {
            ReadCloudEvent read = message.mode().equals("Binary")
                    ? ReadCloudEvent.binary(message.headers(), message.body())
                    : ReadCloudEvent.structured(JsonMapper.shared().readTree(message.body()));
            assertThat(read.data()).isEqualTo(JsonMapper.shared().readTree(message.data()));
            assertThat(read.attributes()).isEqualTo(message.attributes());
        });
    }

    @Test
    void ours_say_at_least_what_the_published_minimum_says() {
        JsonNode ours =
                everythingServedBy(RunningQuerySide.onH2(), Role.AUDITOR).getFirst();

        assertThat(CloudEventsVectors.minimum()).hasSize(6).allSatisfy(minimum -> {
            assertThat(ours.propertyNames()).containsAll(minimum.keySet());
            assertThat(ours.get("specversion").asString()).isEqualTo(minimum.get("specversion"));
        });
    }

    @Test
    void the_schema_takes_the_published_minimum_and_nothing_less() {
        Schema schema = CloudEventsVectors.schema();

        assertThat(CloudEventsVectors.minimum()).allSatisfy(minimum -> {
            ObjectNode event = JsonMapper.shared().valueToTree(minimum);
            assertThat(schema.validate(event)).isEmpty();
            for (String required : Set.of("id", "source", "specversion", "type")) {
                assertThat(schema.validate(event.deepCopy().without(required)))
                        .as(required)
                        .isNotEmpty();
            }
            assertThat(schema.validate(event.deepCopy().put("time", "yesterday")))
                    .isNotEmpty();
        });
    }

    /** Every kind of event there is, appended and read back as one batch. */
    private static List<JsonNode> everythingServedBy(RunningQuerySide running, Role role) {
        long before = running.log().head();
        running.happened(stream(newComplaint(), everything("N-1")));
        running.happened(stream(newComplaint(), imported("N-2")));
        running.happened(stream(newComplaint(), importedWithItsDueDate("N-3")));
        running.happened(organisation());
        running.happened(List.of(discarded()));

        HttpResponse<String> batch =
                new LogReader(running, role).get("size=1000&after=" + before, "Accept", LogReader.BATCH);

        assertThat(batch.statusCode()).isEqualTo(200);
        assertThat(batch.headers().firstValue("Content-Type")).hasValue(LogReader.BATCH);
        List<JsonNode> events = new ArrayList<>();
        JsonMapper.shared().readTree(batch.body()).forEach(events::add);
        return events;
    }

    private static DomainEventMessage<?> discarded() {
        return new GenericDomainEventMessage<>(
                "Operations",
                "operations-" + newComplaint(),
                0,
                new DeadLetterDiscarded(
                        new ViewName("promises"),
                        newComplaint(),
                        7,
                        Instant.parse("2026-03-01T08:00:00Z"),
                        new Personal.Plain(SOMEBODY, "Entered twice.")),
                Map.of());
    }

    private static List<DomainEventMessage<?>> organisation() {
        String stream = "organisation-" + newComplaint();
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (OrganisationEvent event : ORGANISATION) {
            messages.add(new GenericDomainEventMessage<>("Organisation", stream, messages.size(), event, Map.of()));
        }
        return messages;
    }
}
