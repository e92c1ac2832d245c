package org.redress.query.ownershiphistory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.query.Stories.COLLEAGUE;
import static org.redress.query.Stories.DEALER;
import static org.redress.query.Stories.HANDLER;
import static org.redress.query.Stories.everything;
import static org.redress.query.Stories.newComplaint;
import static org.redress.query.Stories.received;
import static org.redress.query.Stories.stream;
import static org.redress.query.Stories.words;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.events.ComplaintEvent;
import org.redress.events.Owner;
import org.redress.events.OwnerAssigned;
import org.redress.events.ResponsibilityBounceDetected;
import org.redress.events.Role;
import org.redress.events.TransferAccepted;
import org.redress.events.TransferRefused;
import org.redress.events.TransferRequested;
import org.redress.events.UnitId;
import org.redress.query.ListReader;
import org.redress.query.RunningQuerySide;
import org.redress.query.TestDatabase;
import tools.jackson.databind.JsonNode;

class OwnershipHistoryEndpointTest {
    private RunningQuerySide running = RunningQuerySide.onH2();
    private ListReader list = new ListReader(running, "/api/ownership-history");

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_history_tells_owners_hand_overs_and_how_often_it_was_passed_around(TestDatabase database) {
        on(database);
        String complaint = happened(
                received("N-1"),
                new OwnerAssigned(new Owner(HANDLER, DEALER)),
                new TransferRequested(COLLEAGUE, null, words("I am away")),
                new TransferRefused(COLLEAGUE, words("too much work")),
                new ResponsibilityBounceDetected(1),
                new TransferRequested(COLLEAGUE, null, words("I am still away")),
                new TransferAccepted(new Owner(COLLEAGUE, DEALER)),
                new TransferRequested(null, DEALER, words("I leave")));

        JsonNode line = list.all("complaint=" + complaint).getFirst();

        assertThat(line.get("caseNumber").asString()).isEqualTo("N-1");
        assertThat(line.get("owners").findValuesAsString("person")).containsExactly(HANDLER.value(), COLLEAGUE.value());
        assertThat(line.at("/owners/1/since")).isEqualTo(line.at("/transfers/1/answeredAt"));
        assertThat(line.get("refusals").asInt()).isEqualTo(1);
        assertThat(line.at("/bounces/0/refusals").asInt()).isEqualTo(1);
        assertThat(line.get("transfers").findValuesAsString("answer"))
                .containsExactly("REFUSED", "ACCEPTED", "PENDING");
        assertThat(line.at("/transfers/2/toUnit").asString()).isEqualTo(DEALER.value());
        assertThat(line.at("/transfers/2/answeredAt").isNull()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void every_filter_narrows_the_list(TestDatabase database) {
        on(database);
        UnitId first = new UnitId("u-" + UUID.randomUUID());
        UnitId second = new UnitId("u-" + UUID.randomUUID());
        String kept = happened(received("N-1"), new OwnerAssigned(new Owner(HANDLER, first)));
        String bounced = happened(
                received("N-2"),
                new OwnerAssigned(new Owner(HANDLER, first)),
                new TransferRequested(null, second, words("theirs")),
                new TransferRefused(COLLEAGUE, words("not ours")),
                new ResponsibilityBounceDetected(2));

        assertThat(found("unit=" + first)).containsExactly(bounced, kept);
        assertThat(found("unit=" + first + "&size=1")).containsExactly(bounced, kept);
        assertThat(found("unit=" + second)).containsExactly(bounced);
        assertThat(found("unit=" + first + "&bounced=false")).containsExactly(kept);
        assertThat(found("unit=" + first + "&bounced=true")).containsExactly(bounced);
        assertThat(found("unit=" + first + "&complaint=" + kept)).containsExactly(kept);
        assertThat(found("unit=u-")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void an_older_version_never_takes_the_place_of_a_newer_one(TestDatabase database) {
        on(database);
        String complaint = newComplaint();
        running.happened(stream(complaint, everything("N-1")));
        List<JsonNode> before = list.of(Set.of(complaint), "size=200");

        running.bean(JdbcOwnershipHistory.class)
                .write(List.of(OwnershipHistoryFold.INSTANCE.of(running.historyUntil(complaint, OwnerAssigned.class))));

        assertThat(list.of(Set.of(complaint), "size=200")).isEqualTo(before).isNotEmpty();
    }

    private List<String> found(String filters) {
        return list.all(filters).stream()
                .map(line -> line.get("complaint").asString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "complaint=?, complaint",
        "unit=a%20b, unit",
        "bounced=yes, bounced",
        "colour=red, colour",
        "size=0, size",
        "cursor=abc, cursor"
    })
    void what_cannot_be_asked_is_named(String query, String field) {
        assertThat(list.errorField(query)).isEqualTo(field);
    }

    @Test
    void a_customer_reads_no_list() {
        assertThat(list.get(Role.CUSTOMER, "").statusCode()).isEqualTo(403);
    }

    private void on(TestDatabase database) {
        running = RunningQuerySide.on(database);
        list = new ListReader(running, "/api/ownership-history");
    }

    private String happened(ComplaintEvent... events) {
        String complaint = newComplaint();
        running.happened(stream(complaint, List.of(events)));
        return complaint;
    }
}
