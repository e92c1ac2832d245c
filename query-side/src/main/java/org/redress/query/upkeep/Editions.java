package org.redress.query.upkeep;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which edition of each view answers, and which there are beside it. What answers is kept in memory, and learned anew by
 * each batch behind its token, which a switch locks, and with everything that is read of the tokens.
 */
public final class Editions {
    private static final String OF_VIEW = """
             where tenant = :tenant and view_name = :view
            """;
    private static final String READ = """
            select answering, switches, code_version, replaced, replaced_code_version, replaced_position, replaced_at
              from view_edition
            """ + OF_VIEW;
    private static final String NOTE = """
            insert into view_edition (tenant, view_name, answering, switches, code_version, last_number)
            select cast(:tenant as varchar(64)), cast(:view as varchar(64)), 1, 0, cast(:codeVersion as integer), 1
             where not exists (select 1
                                 from view_edition
            """ + OF_VIEW + ")";
    private static final String NUMBER = """
            update view_edition
               set last_number = last_number + 1
            """ + OF_VIEW;
    private static final String LAST_NUMBER = """
            select last_number
              from view_edition
            """ + OF_VIEW;
    private static final String SWITCH = """
            update view_edition
               set replaced = answering, replaced_code_version = code_version, replaced_position = :replacedPosition,
                   replaced_at = :now, answering = :number, code_version = :codeVersion, switches = switches + 1
            """ + OF_VIEW;
    private static final String FORGET_REPLACED = """
            update view_edition
               set replaced = null, replaced_code_version = null, replaced_position = null, replaced_at = null
            """ + OF_VIEW + """
               and replaced = :number
            """;
    private static final String LEAVE = """
            insert into view_leftover (tenant, view_name, edition)
            values (:tenant, :view, :number)
            """;
    private static final String LEFT = """
            select edition
              from view_leftover
            """ + OF_VIEW + """
             order by edition
            """;
    private static final String GONE = """
            delete from view_leftover
            """ + OF_VIEW + """
               and edition = :number
            """;

    private final JdbcClient jdbc;
    private final String tenant;
    private final Clock clock;
    private final Map<String, Answering> known = new ConcurrentHashMap<>();

    public Editions(JdbcClient jdbc, String tenant, Clock clock) {
        this.jdbc = jdbc;
        this.tenant = tenant;
        this.clock = clock;
    }

    /**
     * What answers.
     *
     * @param switches how often a view has been switched: what was read earlier never counts against what was read later
     */
    record Answering(int number, long switches) {}

    /**
     * The edition that answered before the one that does, kept so that a switch can be taken back.
     *
     * @param position up to which its rows are whole
     */
    public record Replaced(Edition edition, int codeVersion, long position, Instant at) {}

    /**
     * The editions of a view.
     *
     * @param codeVersion of the code that made the rows that answer
     */
    public record Standing(
            Edition answering, int codeVersion, @Nullable Replaced replaced) {}

    /** The edition that answers whenever it is asked for its key. */
    public Edition answering(View view) {
        return new Edition() {
            @Override
            public String tenant() {
                return tenant;
            }

            @Override
            public int number() {
                return numberOf(view.name());
            }
        };
    }

    /** A certain edition. */
    public Edition numbered(int number) {
        return new Edition.Numbered(tenant, number);
    }

    /** What there is of a view; it is noted with the version of the code that runs, where nothing was noted before. */
    public Standing of(View view) {
        ofView(NOTE, view).param("codeVersion", view.codeVersion()).update();
        return ofView(READ, view)
                .query((row, number) -> {
                    int replaced = row.getInt("replaced");
                    OffsetDateTime at = row.getObject("replaced_at", OffsetDateTime.class);
                    return new Standing(
                            numbered(row.getInt("answering")),
                            row.getInt("code_version"),
                            at == null
                                    ? null
                                    : new Replaced(
                                            numbered(replaced),
                                            row.getInt("replaced_code_version"),
                                            row.getLong("replaced_position"),
                                            at.toInstant()));
                })
                .single();
    }

    /** A number that no edition of the view has ever had; the view was noted before. */
    public Edition another(View view) {
        ofView(NUMBER, view).update();
        return numbered(ofView(LAST_NUMBER, view).query(Integer.class).single());
    }

    /** Lets another edition answer from the end of the transaction on. */
    void switchTo(View view, Edition edition, int codeVersion, long replacedPosition) {
        ofView(SWITCH, view)
                .param("number", edition.number())
                .param("codeVersion", codeVersion)
                .param("replacedPosition", replacedPosition)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Leaves an edition to be removed: it never answers again. */
    public void leave(View view, Edition edition) {
        of(FORGET_REPLACED, view, edition).update();
        of(LEAVE, view, edition).update();
    }

    /** What is still to be removed. */
    public List<Edition> left(View view) {
        return ofView(LEFT, view)
                .query((row, number) -> numbered(row.getInt("edition")))
                .list();
    }

    void gone(View view, Edition edition) {
        of(GONE, view, edition).update();
    }

    /** Reads which edition of a view answers now. */
    void learn(String view) {
        seen(view, read(view));
    }

    /** What was read of a view beside its tokens. */
    void seen(String view, Answering read) {
        known.merge(view, read, (before, now) -> now.switches() >= before.switches() ? now : before);
    }

    private int numberOf(String view) {
        Answering answering = known.get(view);
        if (answering == null) {
            answering = read(view);
            seen(view, answering);
        }
        return answering.number();
    }

    private Answering read(String view) {
        return jdbc.sql(READ)
                .param("tenant", tenant)
                .param("view", view)
                .query((row, number) -> new Answering(row.getInt("answering"), row.getLong("switches")))
                .optional()
                .orElse(new Answering(1, 0));
    }

    private JdbcClient.StatementSpec of(String statement, View view, Edition edition) {
        return ofView(statement, view).param("number", edition.number());
    }

    private JdbcClient.StatementSpec ofView(String statement, View view) {
        return jdbc.sql(statement).param("tenant", tenant).param("view", view.name());
    }
}
