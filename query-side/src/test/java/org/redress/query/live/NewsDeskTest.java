package org.redress.query.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.query.Stories.everything;
import static org.redress.query.Stories.newComplaint;
import static org.redress.query.Stories.stream;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.redress.eventlog.EventHistory;
import org.redress.query.RunningQuerySide;
import org.redress.query.upkeep.View;
import org.redress.query.upkeep.ViewProgress;

class NewsDeskTest {
    private final RunningQuerySide running = RunningQuerySide.onH2();
    private final NewsDesk desk = new NewsDesk(
            new LiveViews(
                    List.copyOf(running.beans(View.class)),
                    running.bean(ViewProgress.class),
                    running.bean(EventHistory.class)),
            2);

    @Test
    void the_first_who_listens_is_told_what_happens_before_the_next_look() throws InterruptedException {
        desk.look();
        desk.enter();
        News first = desk.since(0).news();

        String complaint = newComplaint();
        running.happened(stream(complaint, everything("DESK-1").subList(0, 1)));
        desk.look();

        News next = Objects.requireNonNull(desk.bulletin().after(0, 0)).news();
        assertThat(next.position()).isEqualTo(first.position() + 1);
        assertThat(next.complaints()).containsExactly(complaint);
    }

    @Test
    void who_comes_later_is_not_told_again_what_was_there_before() throws InterruptedException {
        desk.enter();
        Bulletin.Edition first = desk.since(0);
        String complaint = newComplaint();
        running.happened(stream(complaint, everything("DESK-3").subList(0, 1)));

        desk.enter();
        Bulletin.Edition second = desk.since(0);
        desk.look();

        News next =
                Objects.requireNonNull(desk.bulletin().after(first.number(), 0)).news();
        assertThat(next.complaints()).containsExactly(complaint);
        assertThat(desk.bulletin().after(second.number(), 0)).isNull();
    }

    @Test
    void nothing_is_published_while_nobody_listens() {
        desk.enter();
        desk.since(0);
        desk.leave();

        running.happened(stream(newComplaint(), everything("DESK-2").subList(0, 1)));
        desk.look();

        assertThat(desk.bulletin().published()).isZero();
    }

    @Test
    void a_seat_is_had_once() {
        assertThat(desk.enter()).isTrue();
        assertThat(desk.enter()).isTrue();
        assertThat(desk.enter()).isFalse();
        desk.leave();
        assertThat(desk.enter()).isTrue();
    }
}
