package org.redress.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Events are stored under logical names, whatever becomes of the Java classes. */
class EventCatalogueTest {
    private record RemedyStarted(String option) {}

    @Test
    void each_event_has_one_name_of_its_own() {
        assertThat(EventCatalogue.all()).hasSize((int)
                (events(ComplaintEvent.class) + events(OrganisationEvent.class) + events(OperationsEvent.class)));
        EventCatalogue.all().forEach((name, event) -> {
            assertThat(event.isRecord()).as(name).isTrue();
            assertThat(EventCatalogue.nameOf(event)).isEqualTo(name);
            assertThat(EventCatalogue.classOf(name)).contains(event);
        });
    }

    @Test
    void no_name_is_a_java_name() {
        assertThat(EventCatalogue.all().keySet()).allMatch(name -> name.matches("[A-Z][A-Za-z]+"));
    }

    @Test
    void a_name_that_this_release_does_not_know_is_empty() {
        assertThat(EventCatalogue.classOf("ComplaintForgotten")).isEmpty();
        assertThatThrownBy(() -> EventCatalogue.revisionOf("ComplaintForgotten"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ComplaintForgotten is not in the catalogue");
    }

    @Test
    void a_class_that_is_no_event_has_no_name() {
        assertThatThrownBy(() -> EventCatalogue.nameOf(String.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("java.lang.String is not in the catalogue");
    }

    @Test
    void a_class_that_is_only_called_like_an_event_has_no_name_either() {
        assertThatThrownBy(() -> EventCatalogue.nameOf(RemedyStarted.class))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void events_that_got_a_field_are_written_in_their_second_revision() {
        assertThat(EventCatalogue.all().keySet())
                .filteredOn(name -> EventCatalogue.revisionOf(name).equals("2"))
                .containsExactly(
                        "ComplaintReceived", "RemedyProposed", "SourceComplaintRecorded", "SourceResponseRecorded");
        assertThat(EventCatalogue.all().keySet())
                .filteredOn(name -> !EventCatalogue.revisionOf(name).equals("2"))
                .allMatch(name -> EventCatalogue.revisionOf(name).equals("1"));
    }

    @Test
    void nobody_adds_to_the_catalogue() {
        assertThatThrownBy(() -> EventCatalogue.all().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    private static long events(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses())
                        .mapToLong(EventCatalogueTest::events)
                        .sum()
                : 1;
    }
}
