package org.redress.query.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.query.Stories.newComplaint;
import static org.redress.query.Stories.stream;

import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.eventlog.personal.PersonalVault;
import org.redress.events.Owner;
import org.redress.events.OwnerAssigned;
import org.redress.events.PersonId;
import org.redress.events.PersonJoined;
import org.redress.events.Personal;
import org.redress.events.Role;
import org.redress.query.OrganisationStories;
import org.redress.query.RunningQuerySide;
import org.redress.query.Stories;
import org.redress.query.TestDatabase;
import org.redress.query.Visitor;

class StaffTest {
    private final PersonId chen = new PersonId("chen-" + UUID.randomUUID());

    private RunningQuerySide running = RunningQuerySide.onH2();

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_person_who_has_just_joined_is_known_by_name(TestDatabase database) {
        running = RunningQuerySide.on(database);
        assertThat(nameFor(Role.HANDLER)).isNull();

        join();

        assertThat(nameFor(Role.HANDLER)).isEqualTo("Chen Yu");
    }

    @Test
    void the_improvement_team_and_customers_see_no_names() {
        join();

        assertThat(nameFor(Role.IMPROVEMENT_TEAM)).isNull();
        assertThat(nameFor(Role.CUSTOMER)).isNull();
        assertThat(nameFor(Role.ADMINISTRATOR)).isEqualTo("Chen Yu");
    }

    @Test
    void who_was_erased_has_no_name_any_more() {
        join();
        running.bean(PersonalVault.class).erase(chen);

        assertThat(nameFor(Role.HANDLER)).isNull();
    }

    @Test
    void whoever_gave_no_name_has_none() {
        OrganisationStories.happened(running, new PersonJoined(chen, null));

        assertThat(nameFor(Role.HANDLER)).isNull();
    }

    @Test
    void a_case_names_its_owner_to_those_who_may_know_and_keeps_the_id() {
        join();
        String complaint = owned();

        Element owner = ownerOn(new Visitor(running, Role.HANDLER).page("/complaints/" + complaint, "en"));

        assertThat(owner.text()).isEqualTo("Chen Yu");
        assertThat(owner.attr("title")).isEqualTo(chen.value());
    }

    @Test
    void a_case_shows_the_id_of_its_owner_to_those_who_may_not_know() {
        join();
        String complaint = owned();

        Document page = new Visitor(running, Role.IMPROVEMENT_TEAM).page("/complaints/" + complaint, "en");

        assertThat(ownerOn(page).text()).isEqualTo(chen.value());
        assertThat(page.text()).doesNotContain("Chen Yu");
    }

    @Test
    void the_filter_by_an_owner_tells_the_name() {
        join();
        owned();

        Document page = new Visitor(running, Role.SUPERVISOR).page("/worklist?owner=" + chen, "en");

        assertThat(page.select(".token b").text()).isEqualTo("Chen Yu");
        assertThat(page.select(".w-owner .id").text()).isEqualTo("Chen Yu");
        assertThat(page.select("#owners option").text()).isEqualTo("Chen Yu (" + chen + ")");
        assertThat(page.select("#owners option").attr("value")).isEqualTo(chen.value());
    }

    @Test
    void the_history_names_who_took_a_step() {
        join();
        String complaint = owned();

        Document page = new Visitor(running, Role.AUDITOR).page("/complaints/" + complaint + "/history", "en");

        assertThat(page.select(".rp__side").text()).contains("Chen Yu");
    }

    private void join() {
        OrganisationStories.happened(running, new PersonJoined(chen, new Personal.Plain(chen, "Chen Yu")));
    }

    private String owned() {
        String complaint = newComplaint();
        running.happened(stream(
                complaint,
                List.of(
                        Stories.received("STAFF-" + complaint.substring(0, 8)),
                        new OwnerAssigned(new Owner(chen, null)))));
        return complaint;
    }

    private String nameFor(Role role) {
        return running.bean(Staff.class).namesFor(List.of(role)).nameOf(chen.value());
    }

    private Element ownerOn(Document page) {
        return page.select(".strip__box .id").first();
    }
}
