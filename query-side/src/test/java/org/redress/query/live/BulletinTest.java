package org.redress.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BulletinTest {
    private static final long NOT_AT_ALL = 0;

    private final Bulletin bulletin = new Bulletin();

    @Test
    void several_news_are_told_as_one() throws InterruptedException {
        bulletin.publish(news(4, Set.of("a")));
        bulletin.publish(news(7, Set.of("b", "a")));

        Bulletin.Edition edition = bulletin.after(0, NOT_AT_ALL);

        assertThat(edition).isEqualTo(new Bulletin.Edition(2, news(7, Set.of("a", "b"))));
        assertThat(bulletin.after(1, NOT_AT_ALL)).isEqualTo(new Bulletin.Edition(2, news(7, Set.of("a", "b"))));
    }

    @Test
    void whoever_has_heard_everything_hears_nothing_twice() throws InterruptedException {
        bulletin.publish(news(4, Set.of("a")));

        assertThat(bulletin.after(1, NOT_AT_ALL)).isNull();
    }

    @Test
    void whoever_was_slower_than_what_is_kept_looks_for_himself() throws InterruptedException {
        for (int number = 0; number <= Bulletin.KEPT_MAX; number++) {
            bulletin.publish(news(number, Set.of("a")));
        }

        assertThat(bulletin.after(0, NOT_AT_ALL).news().complaints()).isNull();
        assertThat(bulletin.after(1, NOT_AT_ALL).news().complaints()).containsExactly("a");
    }

    @Test
    void more_complaints_than_can_be_named_are_not_named() throws InterruptedException {
        bulletin.publish(news(1, complaints(0, Bulletin.COMPLAINTS_NAMED_MAX)));
        assertThat(bulletin.after(0, NOT_AT_ALL).news().complaints()).hasSize(Bulletin.COMPLAINTS_NAMED_MAX);

        bulletin.publish(news(2, Set.of("one more")));

        assertThat(bulletin.after(0, NOT_AT_ALL).news().complaints()).isNull();
        assertThat(bulletin.after(1, NOT_AT_ALL).news().complaints()).containsExactly("one more");
    }

    @Test
    void the_end_wakes_whoever_waits() throws InterruptedException {
        bulletin.close();

        assertThat(bulletin.after(0, Long.MAX_VALUE / 2_000_000)).isNull();
        assertThat(bulletin.isClosed()).isTrue();
    }

    private static Set<String> complaints(int from, int until) {
        return IntStream.range(from, until).mapToObj(number -> "c-" + number).collect(Collectors.toSet());
    }

    private static News news(long position, Set<String> complaints) {
        return new News(position, position, Map.of("case-list", position), complaints);
    }
}
