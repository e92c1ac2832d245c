package org.redress.analytics.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each rule tells where a trace did not keep it. */
class RuleTest {
    @Test
    void what_must_come_before_is_missed_until_it_came() {
        Rule rule = new Rule.Precedence("r", "§1", Set.of("a", "A"), Set.of("b"));
        assertBroken(rule, "bxbab", 0, 2);
        assertBroken(rule, "Abb");
        assertBroken(rule, "");
    }

    @Test
    void what_comes_at_the_same_time_has_not_come_before() {
        assertBroken(new Rule.Precedence("r", "§1", Set.of("a"), Set.of("a")), "aa", 0);
    }

    @Test
    void what_must_follow_is_missed_after_its_last_time() {
        Rule rule = new Rule.Response("r", "§1", Set.of("a"), Set.of("b"));
        assertBroken(rule, "abaxa", 2, 4);
        assertBroken(rule, "aab");
        assertBroken(rule, "b");
        assertBroken(new Rule.Response("r", "§1", Set.of("a"), Set.of("a")), "aa", 1);
    }

    @Test
    void what_must_not_be_done_is_told_each_time() {
        assertBroken(new Rule.Absence("r", "§1", "x"), "axbx", 1, 3);
        assertBroken(new Rule.Absence("r", "§1", "x"), "ab");
    }

    @Test
    void what_may_be_done_twice_is_told_from_the_third_time_on() {
        assertBroken(new Rule.AtMost("r", "§1", "x", 2), "xxaxx", 3, 4);
        assertBroken(new Rule.AtMost("r", "§1", "x", 2), "xax");
    }

    @Test
    void what_must_not_come_later_is_told_unless_something_came_between() {
        Rule rule = new Rule.NotSuccession("r", "§1", Set.of("close"), Set.of("pay"), Set.of("reopen"));
        assertThat(rule.positions(List.of("pay", "close", "pay", "reopen", "pay", "close", "x", "pay")))
                .containsExactly(2, 7);
    }

    @Test
    void another_end_is_told_where_it_is() {
        assertBroken(new Rule.EndsWith("r", "§1", Set.of("c")), "abc");
        assertBroken(new Rule.EndsWith("r", "§1", Set.of("c")), "acb", 2);
        assertBroken(new Rule.EndsWith("r", "§1", Set.of("c")), "");
    }

    @Test
    void a_deviation_names_its_rule() {
        Rule rule = new Rule.Absence("r", "§1", "x");
        assertThat(rule.deviations(List.of("x"))).containsExactly(new Deviation.Broken(rule, 0));
    }

    private static void assertBroken(Rule rule, String trace, Integer... positions) {
        assertThat(rule.positions(
                        trace.chars().mapToObj(c -> String.valueOf((char) c)).toList()))
                .containsExactly(positions);
    }
}
