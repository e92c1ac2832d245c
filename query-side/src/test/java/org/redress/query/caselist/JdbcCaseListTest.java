package org.redress.query.caselist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.query.Stories.newComplaint;
import static org.redress.query.Stories.received;
import static org.redress.query.Stories.stream;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.events.Channel;
import org.redress.query.RunningQuerySide;
import org.redress.query.TestDatabase;
import org.redress.query.upkeep.Editions;

class JdbcCaseListTest {
    private final String ours = UUID.randomUUID().toString().toUpperCase(Locale.ROOT);

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void numbers_are_found_the_same_whether_few_or_many_begin_so(TestDatabase database) {
        RunningQuerySide running = RunningQuerySide.on(database);
        for (String end : List.of("-1", "-2", "-21")) {
            running.happened(stream(newComplaint(), List.of(received(ours + end, Channel.FAX))));
        }
        JdbcCaseList few =
                new JdbcCaseList(running.jdbc(), running.bean(Editions.class).answering(CaseListView.VIEW), 3);
        JdbcCaseList many =
                new JdbcCaseList(running.jdbc(), running.bean(Editions.class).answering(CaseListView.VIEW), 0);

        for (String beginning : List.of(ours, ours + "-2", ours + "-21", ours + "-3", ours + "%", "_")) {
            assertThat(many.read(beginningWith(beginning))).as(beginning).isEqualTo(few.read(beginningWith(beginning)));
        }
        assertThat(few.read(beginningWith(ours + "-2")))
                .extracting(ListedCase::caseNumber)
                .containsExactly(ours + "-21", ours + "-2");
    }

    private static CaseListQuery beginningWith(String caseNumber) {
        return new CaseListQuery(
                new CaseFilter(
                        null,
                        null,
                        null,
                        Channel.FAX,
                        null,
                        null,
                        Set.of(),
                        CaseFilter.Span.EVER,
                        CaseNumberSearch.of(caseNumber)),
                null,
                10);
    }
}
