package org.redress.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redress.events.PersonId;
import org.redress.events.Personal;
import org.redress.query.history.Difference.Change;
import org.redress.query.history.Difference.Sign;

public class DifferenceTest {

    public record File(
            @Nullable String number,
            List<Entry> entries,
            Set<String> marks,
            @Nullable Personal words) {}

    public record Entry(String name, @Nullable Remark remark) {}

    public record Remark(String text, int level) {}

    private static final File FILE = new File("N-1", List.of(new Entry("first", null)), Set.of("a"), null);

    @Test
    void the_same_file_is_no_change_and_its_facts_are_counted() {
        assertThat(Difference.between(FILE, FILE)).isEqualTo(new Difference(List.of(), 3));
    }

    @Test
    void a_new_entry_is_added_with_all_that_it_says() {
        File later = new File(
                "N-1",
                List.of(new Entry("first", null), new Entry("second", new Remark("well", 2))),
                Set.of("a"),
                null);

        assertThat(Difference.between(FILE, later))
                .isEqualTo(new Difference(
                        List.of(new Change(
                                Sign.ADDED,
                                List.of(new Part("entries", 2)),
                                List.of(),
                                List.of(
                                        fact("second", "name"),
                                        fact("well", "remark", "text"),
                                        fact(2, "remark", "level")))),
                        3));
    }

    @Test
    void a_remark_on_an_entry_is_added_in_its_place() {
        File later = new File("N-1", List.of(new Entry("first", new Remark("well", 2))), Set.of("a"), null);

        assertThat(Difference.between(FILE, later).changes())
                .extracting(Change::sign, Change::path)
                .containsExactly(Tuple.tuple(Sign.ADDED, List.of(new Part("entries", 1), new Part("remark", 0))));
    }

    @Test
    void what_is_no_longer_said_is_gone() {
        assertThat(Difference.between(FILE, new File(null, List.of(), Set.of(), null))
                        .changes())
                .extracting(Change::sign)
                .containsExactly(Sign.GONE, Sign.GONE, Sign.GONE);
    }

    @Test
    void what_is_said_otherwise_is_changed() {
        File later = new File("N-2", FILE.entries(), new TreeSet<>(Set.of("a", "b")), null);

        Difference difference = Difference.between(FILE, later);

        assertThat(difference.unchanged()).isEqualTo(1);
        assertThat(difference.changes())
                .containsExactly(
                        new Change(
                                Sign.CHANGED,
                                List.of(new Part("number", 0)),
                                List.of(fact("N-1")),
                                List.of(fact("N-2"))),
                        new Change(
                                Sign.CHANGED,
                                List.of(new Part("marks", 0)),
                                List.of(fact(Set.of("a"))),
                                List.of(fact(Set.of("a", "b")))));
    }

    @Test
    void other_words_are_a_change_whether_or_not_one_may_read_them() {
        File first = new File("N-1", List.of(), Set.of(), words("x"));
        File second = new File("N-1", List.of(), Set.of(), words("y"));

        assertThat(Difference.between(first, first).changes()).isEmpty();
        assertThat(Difference.between(first, second).changes())
                .extracting(Change::sign)
                .containsExactly(Sign.CHANGED);
    }

    @Test
    void what_is_empty_states_nothing() {
        assertThat(Facts.of(new File(" ", List.of(), Set.of(), null))).isEmpty();
        assertThat(Facts.of(Map.of())).isEmpty();
        assertThat(Facts.of(null)).isEmpty();
    }

    private static Personal words(String cipher) {
        return new Personal.Sealed(new PersonId("customer-1"), cipher);
    }

    private static Fact fact(Object value, String... path) {
        return new Fact(Arrays.stream(path).map(name -> new Part(name, 0)).toList(), value);
    }
}
