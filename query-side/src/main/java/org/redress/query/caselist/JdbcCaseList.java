package org.redress.query.caselist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.Occurred;
import org.redress.events.Channel;
import org.redress.events.ComplaintType;
import org.redress.events.PersonId;
import org.redress.events.Severity;
import org.redress.events.UnitId;
import org.redress.lifecycle.state.Stage;
import org.redress.query.reading.CaseNumbers;
import org.redress.query.upkeep.Edition;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads pages of the case list. */
class JdbcCaseList implements CaseNumbers {

    /** Cases found by their number that are sorted for a page, a matter of milliseconds; more are met in list order. */
    static final int NUMBERS_SORTED_MAX = 1_000;

    /** Cases that are counted for the foot of a list: a hundredth of a second. */
    static final int COUNTED_MAX = 10_000;

    private static final String COUNT_NUMBERS = """
            select count(*)
              from (select e.complaint
                      from case_entry e
                     where e.tenant = :tenant and %s
                     limit :rowsMax) found
            """.formatted(CaseNumberSearch.CONDITION);

    private static final String BY_NUMBER = """
            select e.complaint, e.case_number
              from case_entry e
             where e.tenant = :tenant and %s
             order by e.tenant, e.case_number, e.complaint
             limit :rowsMax
            """.formatted(CaseNumberSearch.CONDITION);

    private static final String NUMBER = """
            select case_number
              from case_entry
             where tenant = :tenant and complaint = :complaint
            """;

    private final JdbcClient jdbc;
    private final Edition edition;
    private final int numbersSortedMax;

    JdbcCaseList(JdbcClient jdbc, Edition edition) {
        this(jdbc, edition, NUMBERS_SORTED_MAX);
    }

    JdbcCaseList(JdbcClient jdbc, Edition edition, int numbersSortedMax) {
        this.jdbc = jdbc;
        this.edition = edition;
        this.numbersSortedMax = numbersSortedMax;
    }

    /** The lines asked for, newest received first, and one more where there is a next page. */
    List<ListedCase> read(CaseListQuery query) {
        CaseListSearch search = new CaseListSearch(edition, query);
        CaseNumberSearch number = query.filter().number();
        if (number != null) {
            search = isCommon(number) ? search.withCommonNumber(number) : search.withRareNumber(number);
        }
        return jdbc.sql(search.sql())
                .params(search.values())
                .query(JdbcCaseList::line)
                .list();
    }

    /** {@inheritDoc} By number. */
    @Override
    public List<Numbered> beginningWith(String typed, int casesMax) {
        CaseNumberSearch number = CaseNumberSearch.of(typed);
        return jdbc.sql(BY_NUMBER)
                .param("tenant", edition.key())
                .params(number.values())
                .param("rowsMax", casesMax)
                .query((row, at) -> new Numbered(row.getString("complaint"), row.getString("case_number")))
                .list();
    }

    @Override
    public Optional<String> numberOf(String complaint) {
        return jdbc.sql(NUMBER)
                .param("tenant", edition.key())
                .param("complaint", complaint)
                .query(String.class)
                .optional();
    }

    /**
     * How many cases meet a filter: exactly up to {@value #COUNTED_MAX}, which are counted off one index; one more stands
     * for any that are more. Empty where several filters would have to be tried case by case.
     */
    OptionalLong count(CaseFilter filter) {
        if (!filter.isOfOneIndex()) {
            return OptionalLong.empty();
        }
        CaseListSearch search = new CaseListSearch(edition, new CaseListQuery(filter, null, COUNTED_MAX + 1));
        return OptionalLong.of(jdbc.sql(search.countSql())
                .params(search.values())
                .query(Long.class)
                .single());
    }

    private boolean isCommon(CaseNumberSearch number) {
        return jdbc.sql(COUNT_NUMBERS)
                        .param("tenant", edition.key())
                        .params(number.values())
                        .param("rowsMax", numbersSortedMax + 1)
                        .query(Long.class)
                        .single()
                > numbersSortedMax;
    }

    private static ListedCase line(ResultSet row, int number) throws SQLException {
        return new ListedCase(
                row.getString("complaint"),
                row.getString("case_number"),
                Stage.valueOf(row.getString("status")),
                mapped(row.getString("channel"), Channel::valueOf),
                row.getString("product"),
                row.getString("issue"),
                row.getString("response"),
                row.getString("received_at"),
                Occurred.Precision.valueOf(row.getString("received_precision")),
                mapped(row.getString("owner"), PersonId::new),
                mapped(row.getString("unit"), UnitId::new),
                Codes.split(ComplaintType.class, row.getString("types")),
                Codes.split(Severity.class, row.getString("severity")),
                Codes.split(Severity.class, row.getString("risk_flags")),
                row.getInt("escalation_level"),
                row.getBoolean("authorization_pending"),
                instant(row.getObject("open_since", OffsetDateTime.class)),
                row.getLong("version"),
                row.getLong("position"),
                row.getObject("received_order", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime column) {
        return column == null ? null : column.toInstant();
    }

    private static <T> @Nullable T mapped(@Nullable String column, Function<String, T> meaning) {
        return column == null ? null : meaning.apply(column);
    }
}
