package org.redress.command.organisation;

import static org.redress.command.complaint.ComplaintStories.DEALER;

import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redress.command.door.Asked;
import org.redress.command.door.VersionConflict;
import org.redress.command.specification.AlreadySo;
import org.redress.command.specification.Happens;
import org.redress.command.specification.Refused;
import org.redress.eventlog.EventMetadata;
import org.redress.events.PersonId;
import org.redress.events.PersonJoined;
import org.redress.events.Personal;
import org.redress.events.Role;
import org.redress.events.RoleGranted;
import org.redress.events.RoleRevoked;
import org.redress.events.UnitFounded;
import org.redress.events.UnitId;
import org.redress.events.UnitKind;
import org.redress.lifecycle.decision.Caller;
import org.redress.lifecycle.input.ShortText;
import org.redress.lifecycle.organisation.FoundUnit;
import org.redress.lifecycle.organisation.GrantRole;
import org.redress.lifecycle.organisation.JoinPerson;
import org.redress.lifecycle.organisation.OrganisationRefusal;
import org.redress.lifecycle.organisation.RevokeRole;
import org.redress.lifecycle.policy.ComplaintPolicy;

/** Founding units, joining people, granting and revoking roles. */
class OrganisationTest {
    private static final UnitId HEADQUARTERS = new UnitId("headquarters");
    private static final PersonId ANA = new PersonId("ana");
    private static final UnitFounded HEADQUARTERS_FOUNDED =
            new UnitFounded(HEADQUARTERS, UnitKind.MANUFACTURER, "Headquarters", null);
    private static final UnitFounded DEALER_FOUNDED =
            new UnitFounded(DEALER, UnitKind.DEALER, "Dealer One", HEADQUARTERS);
    private static final PersonJoined ANA_JOINED = new PersonJoined(ANA, new Personal.Plain(ANA, "Ana Silva"));
    private static final RoleGranted ANA_IS_ADMINISTRATOR = new RoleGranted(ANA, Role.ADMINISTRATOR, HEADQUARTERS);

    private final FixtureConfiguration<Organisation> fixture = fixture();

    @Happens(FoundUnit.class)
    void a_unit_stands_below_another() {
        fixture.given(HEADQUARTERS_FOUNDED)
                .when(foundDealer(), askedBy(Role.ADMINISTRATOR))
                .expectResultMessagePayload(1L)
                .expectEvents(DEALER_FOUNDED);
    }

    @Refused(FoundUnit.class)
    void nothing_stands_below_a_unit_that_does_not_exist() {
        fixture.given(new UnitFounded(new UnitId("elsewhere"), UnitKind.MANUFACTURER, "Elsewhere", null))
                .when(foundDealer(), askedBy(Role.ADMINISTRATOR))
                .expectExceptionDetails(OrganisationRefusal.PARENT_UNKNOWN)
                .expectNoEvents();
    }

    @Refused(FoundUnit.class)
    void a_handler_founds_nothing_and_learns_nothing() {
        fixture.given(HEADQUARTERS_FOUNDED)
                .when(foundDealer(), asked(Role.HANDLER, 7L))
                .expectExceptionDetails(OrganisationRefusal.ADMINISTRATOR_ONLY)
                .expectNoEvents();
    }

    @Test
    void an_organisation_that_has_changed_since_is_not_changed_unseen() {
        fixture.given(HEADQUARTERS_FOUNDED)
                .when(foundDealer(), asked(Role.ADMINISTRATOR, 7L))
                .expectException(VersionConflict.class)
                .expectNoEvents();
    }

    @AlreadySo(FoundUnit.class)
    void what_is_founded_is_founded() {
        fixture.given(HEADQUARTERS_FOUNDED, DEALER_FOUNDED)
                .when(foundDealer(), askedBy(Role.ADMINISTRATOR))
                .expectResultMessagePayload(1L)
                .expectNoEvents();
    }

    @Happens(JoinPerson.class)
    void a_person_joins() {
        fixture.given(HEADQUARTERS_FOUNDED)
                .when(join(), askedBy(Role.ADMINISTRATOR))
                .expectEvents(ANA_JOINED);
    }

    @Refused(JoinPerson.class)
    void a_second_name_is_refused_rather_than_dropped() {
        fixture.given(HEADQUARTERS_FOUNDED, ANA_JOINED)
                .when(join(), askedBy(Role.ADMINISTRATOR))
                .expectExceptionDetails(OrganisationRefusal.PERSON_EXISTS)
                .expectNoEvents();
    }

    @AlreadySo(JoinPerson.class)
    void whoever_joined_has_joined() {
        fixture.given(HEADQUARTERS_FOUNDED, ANA_JOINED)
                .when(new JoinPerson(ANA, null), askedBy(Role.ADMINISTRATOR))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @AlreadySo(JoinPerson.class)
    void the_same_person_sent_twice_joins_once() {
        fixture.given(HEADQUARTERS_FOUNDED)
                .andGivenCommands(keyed(join()))
                .when(keyed(join()))
                .expectResultMessagePayload(1L)
                .expectNoEvents();
    }

    @Happens(GrantRole.class)
    void a_person_gets_a_role_at_a_unit() {
        fixture.given(HEADQUARTERS_FOUNDED, ANA_JOINED)
                .when(new GrantRole(ANA, Role.ADMINISTRATOR, HEADQUARTERS), askedBy(Role.ADMINISTRATOR))
                .expectEvents(ANA_IS_ADMINISTRATOR);
    }

    @Refused(GrantRole.class)
    void a_stranger_gets_no_role() {
        fixture.given(HEADQUARTERS_FOUNDED)
                .when(new GrantRole(ANA, Role.ADMINISTRATOR, HEADQUARTERS), askedBy(Role.ADMINISTRATOR))
                .expectExceptionDetails(OrganisationRefusal.PERSON_UNKNOWN)
                .expectNoEvents();
    }

    @AlreadySo(GrantRole.class)
    void a_role_that_is_held_is_held() {
        fixture.given(HEADQUARTERS_FOUNDED, ANA_JOINED, ANA_IS_ADMINISTRATOR)
                .when(new GrantRole(ANA, Role.ADMINISTRATOR, HEADQUARTERS), askedBy(Role.ADMINISTRATOR))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(RevokeRole.class)
    void a_person_loses_a_role() {
        fixture.given(
                        HEADQUARTERS_FOUNDED,
                        ANA_JOINED,
                        ANA_IS_ADMINISTRATOR,
                        new RoleGranted(ANA, Role.HANDLER, HEADQUARTERS))
                .when(new RevokeRole(ANA, Role.HANDLER, HEADQUARTERS), askedBy(Role.ADMINISTRATOR))
                .expectEvents(new RoleRevoked(ANA, Role.HANDLER, HEADQUARTERS));
    }

    @Refused(RevokeRole.class)
    void the_last_administrator_stays() {
        fixture.given(HEADQUARTERS_FOUNDED, ANA_JOINED, ANA_IS_ADMINISTRATOR)
                .when(new RevokeRole(ANA, Role.ADMINISTRATOR, HEADQUARTERS), askedBy(Role.ADMINISTRATOR))
                .expectExceptionDetails(OrganisationRefusal.LAST_ADMINISTRATOR)
                .expectNoEvents();
    }

    @AlreadySo(RevokeRole.class)
    void a_role_that_is_not_held_is_not_held() {
        fixture.given(HEADQUARTERS_FOUNDED, ANA_JOINED)
                .when(new RevokeRole(ANA, Role.HANDLER, HEADQUARTERS), askedBy(Role.ADMINISTRATOR))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    private static FoundUnit foundDealer() {
        return new FoundUnit(DEALER, UnitKind.DEALER, new ShortText("Dealer One"), HEADQUARTERS);
    }

    private static JoinPerson join() {
        return new JoinPerson(ANA, new ShortText("Ana Silva"));
    }

    private static FixtureConfiguration<Organisation> fixture() {
        FixtureConfiguration<Organisation> fixture = new AggregateTestFixture<>(Organisation.class);
        return fixture.registerAnnotatedCommandHandler(
                new OrganisationCommands(new Organisations(fixture.getRepository(), ComplaintPolicy.ofCatalogue())));
    }

    private static Map<String, ?> askedBy(Role role) {
        return asked(role, null);
    }

    private static Map<String, ?> asked(Role role, @Nullable Long expectedVersion) {
        return asked(role, expectedVersion, MetaData.with(EventMetadata.COMMAND_ID, "random"));
    }

    private static CommandMessage<?> keyed(Object command) {
        return new GenericCommandMessage<>(
                command,
                asked(
                        Role.ADMINISTRATOR,
                        null,
                        MetaData.with(EventMetadata.COMMAND_ID, "key-1")
                                .and(EventMetadata.COMMAND_FINGERPRINT, command.toString())));
    }

    private static MetaData asked(Role role, @Nullable Long expectedVersion, MetaData told) {
        Caller caller = new Caller(new PersonId("root"), role, Set.of(HEADQUARTERS));
        return new Asked("organisation-default", caller, expectedVersion, told).asMetaData();
    }
}
