package org.redress.analytics.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxTest {
    /** Short and small, so that what exceeds them does so quickly. */
    private static final SandboxLimits LIMITS =
            new SandboxLimits(2_000, 100, 50, 10_000, Duration.ofSeconds(2), 256, 2, 2, Duration.ofMillis(200));

    @TempDir
    private static Path directory;

    private static Sandbox sandbox;

    @BeforeAll
    static void open() throws SQLException {
        sandbox = new Sandbox(SampleSnapshot.at(directory.resolve("sample.duckdb")), directory.resolve("work"), LIMITS);
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    @Test
    void a_question_is_answered_with_columns_types_and_values() throws InterruptedException {
        assertThat(ask("select case_id, ordinal, fee, ordinal = 1 as first, null as nothing, happened_at from events"
                        + " order by case_id, ordinal limit 1"))
                .isEqualTo(new SqlAnswer.Rows(
                        List.of(
                                new SqlAnswer.Column("case_id", "VARCHAR"),
                                new SqlAnswer.Column("ordinal", "BIGINT"),
                                new SqlAnswer.Column("fee", "DECIMAL(9,2)"),
                                new SqlAnswer.Column("first", "BOOLEAN"),
                                new SqlAnswer.Column("nothing", "\"NULL\""),
                                new SqlAnswer.Column("happened_at", "TIMESTAMP WITH TIME ZONE")),
                        List.of(row("case-0", 1, new BigDecimal("1.50"), true, null, "2026-01-01T01:00Z")),
                        false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select count(*) from events",
                "SELECT count(*) FROM events;",
                "select count(*) from events ; -- that was all;",
                "-- first a remark\n/* and\nanother */ from events select count(*)",
                "with e as (from events) select count(*) from e",
                "with recursive n as (select 3000 as i union all select i from n where false) from n",
                "select count(*) from (values ('; -- ')) t(x), events -- ; drop table events",
                "from (select activity, count(*) n from events group by all) select sum(n)",
                "select sum(length(list_filter([1], lambda x: x = 1))) from events",
                "select count(activity.upper().lower()) from events",
                "select (select count(*) from events where activity like '%e%')",
                "select count(*) from events, unnest([1]) u(x)",
                "select sum(n) from (pivot events on activity in ('Received') using count(*) group by case_id) p(c, r),"
                        + " (values (3)) v(n)",
            })
    void what_only_asks_is_answered(String sql) throws InterruptedException {
        assertThat(ask(sql))
                .isInstanceOfSatisfying(
                        SqlAnswer.Rows.class,
                        rows -> assertThat(rows.rows())
                                .singleElement()
                                .satisfies(row -> assertThat(row.getFirst()).hasToString("3000")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "describe events",
                "summarize cases",
                "show tables",
                "explain select count(*) from events where ordinal = 2",
                "explain analyze select count(*) from events;",
                "/* why */ EXPLAIN\n-- slow\nselect * from events join cases using (case_id)",
                "table cases",
                "values (1)",
                "select activity, row_number() over (partition by case_id order by ordinal) from events",
                "select quantile_cont(ordinal, 0.5), median(fee), date_trunc('month', max(happened_at)) from events",
                "select current_date, now(), random(), uuid(), [1, 2], {'a': 1}, map {'k': 1}, interval 3 days",
                "select 'NaN'::double, 'Infinity'::float, 170141183460469231731687303715884105727::hugeint, 'ab'::blob",
            })
    void describing_and_explaining_are_answered(String sql) throws InterruptedException {
        assertThat(ask(sql)).isInstanceOf(SqlAnswer.Rows.class);
        assertThat(ask(sql).toString()).doesNotContain(directory.toString());
    }

    @Test
    void the_tables_are_told() throws InterruptedException {
        assertThat(sandbox.tables()).extracting(SnapshotTable::name).containsExactly("cases", "events");
        assertThat(sandbox.tables().getFirst().columns())
                .containsExactly(
                        new SqlAnswer.Column("case_id", "VARCHAR"), new SqlAnswer.Column("product", "VARCHAR"));
    }

    /** What an analyst may try, and what it comes to. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TABLE_NOT_OFFERED    | select * from 'events.csv'
            TABLE_NOT_OFFERED    | select * from '/etc/passwd'
            TABLE_NOT_OFFERED    | select * from "/etc/hosts.csv"
            TABLE_NOT_OFFERED    | from 'https://example.org/x.parquet'
            TABLE_NOT_OFFERED    | with "/etc/hosts.csv" as (select 1) from "/etc/hosts.csv"
            TABLE_NOT_OFFERED    | select * from duckdb_settings
            TABLE_NOT_OFFERED    | select * from duckdb_databases
            TABLE_NOT_OFFERED    | select * from pragma_database_list
            TABLE_NOT_OFFERED    | select * from sqlite_master
            TABLE_NOT_OFFERED    | select * from information_schema.tables
            TABLE_NOT_OFFERED    | select * from pg_catalog.pg_settings
            TABLE_NOT_OFFERED    | select * from main.duckdb_databases
            TABLE_NOT_OFFERED    | select * from system.main.pragma_database_list
            TABLE_NOT_OFFERED    | select * from (with duckdb_databases as (select 1) from duckdb_databases), duckdb_databases
            TABLE_NOT_OFFERED    | with duckdb_databases as (from duckdb_databases) from duckdb_databases
            TABLE_NOT_OFFERED    | describe duckdb_databases
            TABLE_NOT_OFFERED    | summarize duckdb_databases
            TABLE_NOT_OFFERED    | explain select * from '/etc/passwd'
            TABLE_NOT_OFFERED    | explain analyze select * from '/etc/passwd'
            TABLE_NOT_OFFERED    | select case_id in (select path from duckdb_databases) from events
            TABLE_NOT_OFFERED    | select [x for x in (select list(path) from duckdb_databases)]
            TABLE_NOT_OFFERED    | select 1 order by (select path from duckdb_databases)
            TABLE_NOT_OFFERED    | select 1 limit (select count(*) from duckdb_databases)
            TABLE_NOT_OFFERED    | select 1 union all select path from duckdb_databases
            TABLE_NOT_OFFERED    | select list_transform([1], lambda x: (select path from duckdb_databases))
            TABLE_NOT_OFFERED    | from (pivot duckdb_databases on readonly in (true) using count(*))
            TABLE_NOT_OFFERED    | from (unpivot (from duckdb_databases) on path)
            TABLE_NOT_OFFERED    | select nothing from nosuch
            FUNCTION_NOT_OFFERED | select * from read_csv('/etc/passwd')
            FUNCTION_NOT_OFFERED | select * from read_csv_auto('/etc/passwd')
            FUNCTION_NOT_OFFERED | select * from READ_TEXT('/etc/passwd')
            FUNCTION_NOT_OFFERED | select * from "read_blob"('/etc/passwd')
            FUNCTION_NOT_OFFERED | select * from read_parquet('x.parquet')
            FUNCTION_NOT_OFFERED | select * from parquet_metadata('x.parquet')
            FUNCTION_NOT_OFFERED | select * from read_json('x.json')
            FUNCTION_NOT_OFFERED | select * from read_duckdb('x.duckdb')
            FUNCTION_NOT_OFFERED | select * from sniff_csv('/etc/passwd')
            FUNCTION_NOT_OFFERED | select * from glob('/*')
            FUNCTION_NOT_OFFERED | select * from sqlite_scan('x.db', 't')
            FUNCTION_NOT_OFFERED | select * from postgres_scan('', 'public', 't')
            FUNCTION_NOT_OFFERED | select * from main.read_text('/etc/passwd')
            FUNCTION_NOT_OFFERED | select * from query('select * from duckdb_settings()')
            FUNCTION_NOT_OFFERED | select * from query_table('duckdb_settings')
            FUNCTION_NOT_OFFERED | select * from histogram('duckdb_databases', 'path')
            FUNCTION_NOT_OFFERED | select * from json_execute_serialized_sql('{}')
            FUNCTION_NOT_OFFERED | select * from duckdb_settings()
            FUNCTION_NOT_OFFERED | select * from duckdb_secrets()
            FUNCTION_NOT_OFFERED | select * from duckdb_databases()
            FUNCTION_NOT_OFFERED | select * from duckdb_logs()
            FUNCTION_NOT_OFFERED | select * from duckdb_temporary_files()
            FUNCTION_NOT_OFFERED | select * from pragma_database_size()
            FUNCTION_NOT_OFFERED | select * from pragma_storage_info('events')
            FUNCTION_NOT_OFFERED | select * from enable_logging()
            FUNCTION_NOT_OFFERED | select * from which_secret('s3://x', 's3')
            FUNCTION_NOT_OFFERED | select * from force_checkpoint()
            FUNCTION_NOT_OFFERED | select * from range((select count(*) from glob('/*')))
            FUNCTION_NOT_OFFERED | select * from range(length(getenv('HOME')))
            FUNCTION_NOT_OFFERED | select getenv('HOME')
            FUNCTION_NOT_OFFERED | select x.getenv() from (values ('HOME')) t(x)
            FUNCTION_NOT_OFFERED | select current_setting('temp_directory')
            FUNCTION_NOT_OFFERED | select getvariable('x')
            FUNCTION_NOT_OFFERED | select current_query()
            FUNCTION_NOT_OFFERED | select current_database()
            FUNCTION_NOT_OFFERED | select pg_sleep(60)
            FUNCTION_NOT_OFFERED | select sleep_ms(60000)
            FUNCTION_NOT_OFFERED | select write_log('x')
            FUNCTION_NOT_OFFERED | select nextval('s')
            FUNCTION_NOT_OFFERED | select json_serialize_plan('select * from duckdb_databases')
            FUNCTION_NOT_OFFERED | select count(*) over (order by getenv('HOME')) from events
            FUNCTION_NOT_OFFERED | select count(*) filter (getenv('HOME') is null) from events
            FUNCTION_NOT_OFFERED | select case when true then getenv('HOME') end
            FUNCTION_NOT_OFFERED | from events qualify getenv('HOME') is null
            FUNCTION_NOT_OFFERED | with x as materialized (select getenv('HOME')) select 1
            FUNCTION_NOT_OFFERED | describe select * from read_text('/etc/passwd')
            FUNCTION_NOT_OFFERED | values (getenv('HOME'))
            NOT_A_QUESTION       | show databases
            NOT_A_QUESTION       | show all tables
            NOT_A_QUESTION       | copy events to '/tmp/x.csv'
            NOT_A_QUESTION       | copy (select 1) to '/tmp/x.parquet' (format parquet)
            NOT_A_QUESTION       | copy events from '/etc/passwd'
            NOT_A_QUESTION       | export database '/tmp/x'
            NOT_A_QUESTION       | import database '/tmp/x'
            NOT_A_QUESTION       | attach '/tmp/x.duckdb'
            NOT_A_QUESTION       | attach ':memory:' as m
            NOT_A_QUESTION       | attach 'x.db' (type sqlite)
            NOT_A_QUESTION       | attach '' as p (type postgres)
            NOT_A_QUESTION       | detach sample
            NOT_A_QUESTION       | use memory
            NOT_A_QUESTION       | install httpfs
            NOT_A_QUESTION       | install x from community
            NOT_A_QUESTION       | load httpfs
            NOT_A_QUESTION       | load '/tmp/x.duckdb_extension'
            NOT_A_QUESTION       | set threads = 64
            NOT_A_QUESTION       | set enable_external_access = true
            NOT_A_QUESTION       | set lock_configuration = false
            NOT_A_QUESTION       | set variable x = 1
            NOT_A_QUESTION       | reset memory_limit
            NOT_A_QUESTION       | pragma database_list
            NOT_A_QUESTION       | pragma enable_profiling
            NOT_A_QUESTION       | pragma memory_limit = '64GB'
            NOT_A_QUESTION       | call pragma_version()
            NOT_A_QUESTION       | call enable_logging()
            NOT_A_QUESTION       | create table x as select 1
            NOT_A_QUESTION       | create temp table x as select 1
            NOT_A_QUESTION       | create view v as select 1
            NOT_A_QUESTION       | create macro m() as 1
            NOT_A_QUESTION       | create macro t() as table from duckdb_settings()
            NOT_A_QUESTION       | create secret s (type s3)
            NOT_A_QUESTION       | create type t as enum ('a')
            NOT_A_QUESTION       | create sequence s
            NOT_A_QUESTION       | insert into cases values ('x', 'y')
            NOT_A_QUESTION       | update cases set product = ''
            NOT_A_QUESTION       | delete from cases
            NOT_A_QUESTION       | truncate cases
            NOT_A_QUESTION       | merge into cases using events on true when matched then delete
            NOT_A_QUESTION       | with x as (delete from cases returning *) select * from x
            NOT_A_QUESTION       | with x as (insert into cases values ('x', 'y') returning *) from x
            NOT_A_QUESTION       | drop table cases
            NOT_A_QUESTION       | alter table cases drop column product
            NOT_A_QUESTION       | comment on table cases is 'x'
            NOT_A_QUESTION       | begin
            NOT_A_QUESTION       | commit
            NOT_A_QUESTION       | checkpoint
            NOT_A_QUESTION       | vacuum
            NOT_A_QUESTION       | analyze
            NOT_A_QUESTION       | prepare p as select 1
            NOT_A_QUESTION       | execute p
            NOT_A_QUESTION       | explain copy events to '/tmp/x.csv'
            NOT_A_QUESTION       | explain analyze create table x as select 1
            NOT_A_QUESTION       | explain explain select 1
            SEVERAL_STATEMENTS   | select 1; select 2
            SEVERAL_STATEMENTS   | explain select 1; select 2
            NOT_A_QUESTION       | select 1; set threads = 64
            NOT_A_QUESTION       | set threads = 64; select 1
            NOT_A_QUESTION       | select 1 /* ; */ ; drop table cases
            NOT_A_QUESTION       | explain select 1; drop table cases
            NOT_UNDERSTOOD       | select 1) limit 5; (select 2
            NOT_UNDERSTOOD       | select 1), (select 2
            NOT_UNDERSTOOD       | select 1 /* without end
            NOT_UNDERSTOOD       | selec 1
            PARAMETER_WITHOUT_VALUE | select ?
            PARAMETER_WITHOUT_VALUE | select $1
            PARAMETER_WITHOUT_VALUE | select * from events where case_id = $name
            NOTHING_ASKED        | ;
            NOTHING_ASKED        | -- nothing
            NOT_ANSWERABLE       | select nosuch from events
            NOT_ANSWERABLE       | select 'a'::integer
            NOT_ANSWERABLE       | select lower(1, 2, 3)
            """)
    void what_reaches_outside_is_refused(SqlRefusal refusal, String sql) throws InterruptedException {
        assertThat(ask(sql)).isInstanceOfSatisfying(SqlAnswer.Refused.class, no -> {
            assertThat(no.refusal()).as(String.valueOf(no)).isEqualTo(refusal);
            assertThat(no.toString()).doesNotContain(directory.toString()).doesNotContain("sample.duckdb");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            selec 1                                             | 0
            select 1 from                                       | 9
            explain selec 1                                     | 8
            select nosuch from events                           | 7
            select '储蓄', nosuch from events                    | 13
            explain select nosuch from events                   | 15
            select '储蓄', getenv('a')                           | 13
            select * from '/etc/passwd'                         | 14
            select a, ? from events                             | 10
            """)
    void a_refusal_tells_the_place(String sql, int position) throws InterruptedException {
        assertThat(ask(sql))
                .isInstanceOfSatisfying(
                        SqlAnswer.Refused.class,
                        no -> assertThat(no.position()).as(no.toString()).isEqualTo(position));
    }

    @Test
    void a_refusal_tells_the_engines_sentence_or_the_name() throws InterruptedException {
        assertThat(ask("select nosuch from events"))
                .isEqualTo(new SqlAnswer.Refused(
                        SqlRefusal.NOT_ANSWERABLE, 7, "Referenced column \"nosuch\" not found in FROM clause!"));
        assertThat(ask("select getenv('HOME')"))
                .isEqualTo(new SqlAnswer.Refused(SqlRefusal.FUNCTION_NOT_OFFERED, 7, "getenv"));
    }

    @Test
    void a_file_that_exists_is_not_read_even_where_its_name_would_be_offered()
            throws IOException, InterruptedException {
        Files.writeString(directory.resolve("work").resolve("planted.csv"), "a\n1\n");

        assertThat(ask("select * from '" + directory.resolve("work/planted.csv") + "'"))
                .isInstanceOf(SqlAnswer.Refused.class);
    }

    /** Too long, too large, too deep: refused in time, whatever of the three it is, and the next question is answered. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "select count(*) from range(1000000000000)",
                "select count(*) from range(1000000000) a, range(1000000000) b where a.range * b.range = 7",
                "with recursive t as (select 1 n union all select n + 1 from t) select count(*) from t",
                "with recursive t as (select 'x' s, 0 n union all select s || s, n + 1 from t where n < 40)"
                        + " select max(length(s)) from t",
                "select length(repeat('x', 1000000000))",
                "select max(length(repeat('x', 100000000 + ordinal))) from events",
                "select max(length(printf('%1000000000d', ordinal))) from events",
                "select max(length(lpad(activity, 1000000000, 'x'))) from events",
                "select list_sort(range(100000000))[1]",
                "select length(list_transform(range(100000000), lambda x: repeat('x', 1000)))",
                "select string_agg(e.activity, '') from events e, range(1000000)",
                "select list(a.case_id || b.case_id) from events a, events b, range(100)",
                "select count(distinct a.case_id || b.case_id || c.case_id) from events a, events b, events c",
                "select * from events a, events b, events c order by a.fee, b.case_id, c.case_id, a.case_id",
                "select count(*) from events where regexp_matches(repeat('a', 1000000) || case_id, '(a|aa)+$b{1,500}')",
                "select regexp_replace(repeat('a', 100000), 'a', repeat('b', 100000), 'g')",
                "explain analyze select count(*) from range(1000000000000)",
                "select product from cases where product = (select string_agg(repeat('y', 900000), '') from events)",
            })
    void what_exceeds_time_or_memory_is_refused_and_the_next_question_answered(String sql) throws InterruptedException {
        long start = System.nanoTime();

        SqlAnswer answer = ask(sql);

        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertThat(answer)
                .as(sql)
                .isInstanceOfSatisfying(
                        SqlAnswer.Refused.class,
                        no -> assertThat(no.refusal())
                                .as(no.toString())
                                .isIn(
                                        SqlRefusal.TIME_EXCEEDED,
                                        SqlRefusal.MEMORY_EXCEEDED,
                                        SqlRefusal.NOT_ANSWERABLE,
                                        SqlRefusal.NOT_UNDERSTOOD,
                                        SqlRefusal.ENGINE_BROKE_OFF));
        // The limit, the grace after it, the start of an engine, and a slow machine.
        assertThat(took).isLessThan(Duration.ofSeconds(20));
        assertThat(count("select count(*) from events")).isEqualTo(SampleSnapshot.EVENTS);
    }

    @Test
    void a_text_that_doubles_in_nested_questions_is_refused() throws InterruptedException {
        StringBuilder sql = new StringBuilder("select case_id s from events");
        for (int depth = 0; depth < 34; depth++) {
            sql.insert(0, "select s || s as s from (").append(")");
        }
        assertThat(ask("select max(length(s)) from (" + sql + ")")).isInstanceOf(SqlAnswer.Refused.class);
        assertThat(count("select count(*) from cases")).isEqualTo(SampleSnapshot.CASES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[", "not ", "-", "case when "})
    void deep_nesting_is_refused_or_answered_and_the_next_question_answered(String opening)
            throws InterruptedException {
        ask("select " + opening.repeat(1_900 / opening.length()) + "1");

        assertThat(count("select count(*) from cases")).isEqualTo(SampleSnapshot.CASES);
    }

    @Test
    void a_text_may_be_as_long_as_the_limit_and_no_longer() throws InterruptedException {
        String longest = "select 1 -- " + "x".repeat(LIMITS.textLengthMax() - 12);

        assertThat(ask(longest)).isInstanceOf(SqlAnswer.Rows.class);
        assertThat(ask(longest + "x")).isEqualTo(SqlAnswer.Refused.because(SqlRefusal.TEXT_TOO_LONG));
    }

    @Test
    void an_answer_has_as_many_rows_as_asked_for_and_tells_that_there_are_more() throws InterruptedException {
        assertThat(rows("from range(3)", 3).truncated()).isFalse();
        assertThat(rows("from range(4)", 3).truncated()).isTrue();
        assertThat(rows("from range(4)", 3).rows()).hasSize(3);
        assertThat(rows("from range(100)", Integer.MAX_VALUE).truncated()).isFalse();
        assertThat(rows("from range(101)", Integer.MAX_VALUE).rows()).hasSize(LIMITS.rowsMax());
        assertThat(rows("from range(1000000000000)", Integer.MAX_VALUE).truncated())
                .isTrue();
        assertThat(rows("from range(5)", 0).rows()).hasSize(1);
    }

    @Test
    void rows_keep_their_order() throws InterruptedException {
        assertThat(rows("select ordinal from events order by ordinal desc, case_id", 2)
                        .rows())
                .containsExactly(row(3), row(3));
    }

    @Test
    void a_cell_is_cut_at_its_limit() throws InterruptedException {
        assertThat(rows("select repeat('x', 50)", 1))
                .returns(false, SqlAnswer.Rows::truncated)
                .returns(List.of(row("x".repeat(50))), SqlAnswer.Rows::rows);
        assertThat(rows("select repeat('x', 51)", 1))
                .returns(true, SqlAnswer.Rows::truncated)
                .returns(List.of(row("x".repeat(50) + "…")), SqlAnswer.Rows::rows);
    }

    @Test
    void all_cells_together_are_bounded() throws InterruptedException {
        SqlAnswer.Rows answer = rows("select " + "repeat('x', 50), ".repeat(20) + "1 from range(100)", 100);

        assertThat(answer.truncated()).isTrue();
        assertThat(answer.rows()).hasSizeBetween(9, 11);
    }

    @Test
    void more_questions_than_engines_wait_a_moment_and_are_refused()
            throws InterruptedException, ExecutionException, TimeoutException {
        CountDownLatch ready = new CountDownLatch(3);
        try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<SqlAnswer>> answers = Stream.generate(() -> askers.submit(() -> {
                        ready.countDown();
                        ready.await();
                        return ask("select count(*) from range(1000000000000)");
                    }))
                    .limit(3)
                    .toList();
            long busy = 0;
            for (Future<SqlAnswer> answer : answers) {
                busy += answer.get(30, TimeUnit.SECONDS).equals(SqlAnswer.Refused.because(SqlRefusal.BUSY)) ? 1 : 0;
            }
            assertThat(busy).isEqualTo(1);
        }
        assertThat(count("select count(*) from cases")).isEqualTo(SampleSnapshot.CASES);
    }

    @Test
    void closing_ends_every_process_and_leaves_nothing_behind() throws SQLException, InterruptedException, IOException {
        Path work = directory.resolve("closing");
        try (Sandbox closing = new Sandbox(SampleSnapshot.at(directory.resolve("closing.duckdb")), work, LIMITS)) {
            assertThat(closing.tables()).hasSize(2);
            assertThat(work).isNotEmptyDirectory();
        }
        assertThat(work).isEmptyDirectory();
    }

    private static SqlAnswer ask(String sql) throws InterruptedException {
        return sandbox.ask(sql, Integer.MAX_VALUE);
    }

    private static SqlAnswer.Rows rows(String sql, int rows) throws InterruptedException {
        return (SqlAnswer.Rows) sandbox.ask(sql, rows);
    }

    private static int count(String sql) throws InterruptedException {
        return ((Number) Objects.requireNonNull(rows(sql, 1).rows().getFirst().getFirst())).intValue();
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}
