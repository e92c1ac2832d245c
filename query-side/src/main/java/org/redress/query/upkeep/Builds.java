package org.redress.query.upkeep;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of builds, one at a time for each view, and which process is at them. A dead process's are anybody's. */
public final class Builds {
    private static final String OF_VIEW = """
             where b.tenant = :tenant and b.view_name = :view
            """;
    private static final String UNDER_WAY = "b.phase not in ('DONE', 'CANCELLED', 'FAILED')";
    private static final String FREE = """
            (b.node is null or b.node = :node
             or not exists (select 1 from view_node n where n.tenant = :tenant and n.node = b.node and n.%s))
            """.formatted(ViewNodes.LIVES);

    private static final String READ = """
            select b.view_name, b.edition, b.kind, b.phase, b.wish, b.anyway, b.begin_position, b.position,
                   b.until_position, b.asked_at, b.began_at, b.changed_at, b.compared, b.differing, b.sample, b.failure
              from view_build b
            """;
    private static final String REMOVE = """
            delete from view_build b
            """ + OF_VIEW + " and not (" + UNDER_WAY + ")";
    private static final String ADD = """
            insert into view_build (tenant, view_name, edition, kind, phase, wish, anyway, begin_position, position,
                                    until_position, asked_at, changed_at, compared, differing, sample)
            values (:tenant, :view, :edition, :kind, 'QUEUED', 'GO', :anyway, :position, :position,
                    :position, :now, :now, 0, 0, '')
            """;
    private static final String WISH = """
            update view_build b
               set wish = :wish, anyway = anyway or :anyway
            """ + OF_VIEW + " and " + UNDER_WAY;
    private static final String CLAIM = """
            update view_build b
               set node = :node
             where b.tenant = :tenant
            """ + " and " + UNDER_WAY + " and " + FREE;
    private static final String SAVE = """
            update view_build b
               set phase = :phase, begin_position = :begin, position = :position, until_position = :until,
                   began_at = :beganAt, changed_at = :changedAt, compared = :compared, differing = :differing,
                   sample = :sample, failure = :failure, edition = :edition
            """ + OF_VIEW + " and b.node = :node and " + UNDER_WAY;

    private final JdbcClient jdbc;
    private final String tenant;
    private final String node;
    private final Clock clock;

    Builds(JdbcClient jdbc, String tenant, String node, Clock clock) {
        this.jdbc = jdbc;
        this.tenant = tenant;
        this.node = node;
        this.clock = clock;
    }

    /** Somebody else is at this build, or it has ended. */
    public static final class NotOurs extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotOurs(String view) {
            super("the build of " + view + " is another process's, or has ended");
        }
    }

    /** The last build of a view. */
    public Optional<Build> of(View view) {
        return ofView(READ + OF_VIEW, view).query(Builds::read).optional();
    }

    /**
     * Asks for a build; the last one must have ended.
     *
     * @param from the position up to which the edition is whole
     * @throws org.springframework.dao.DuplicateKeyException when one is under way
     */
    public void ask(View view, Edition edition, Build.Kind kind, long from, boolean isAnyway) {
        ofView(REMOVE, view).update();
        ofView(ADD, view)
                .param("edition", edition.number())
                .param("kind", kind.name())
                .param("anyway", isAnyway)
                .param("position", from)
                .param("now", stamp(clock.instant()))
                .update();
    }

    /** Says what is wanted of a build. @return whether one was under way */
    public boolean wish(View view, Build.Wish wish, boolean isAnyway) {
        return ofView(WISH, view)
                        .param("wish", wish.name())
                        .param("anyway", isAnyway)
                        .update()
                == 1;
    }

    /** Takes on all that nobody is at. @return those of this process, in the order in which they were asked for */
    public List<Build> claimed() {
        jdbc.sql(CLAIM).param("tenant", tenant).param("node", node).update();
        return jdbc.sql(READ + " where b.tenant = :tenant and b.node = :node and " + UNDER_WAY
                        + " order by b.asked_at, b.view_name")
                .param("tenant", tenant)
                .param("node", node)
                .query(Builds::read)
                .list();
    }

    /**
     * Writes how far a build of this process is.
     *
     * @throws NotOurs when it is not this process's any more
     */
    public void save(Build build) {
        int saved = jdbc.sql(SAVE)
                .param("tenant", tenant)
                .param("view", build.view())
                .param("node", node)
                .param("edition", build.edition())
                .param("phase", build.phase().name())
                .param("begin", build.begin())
                .param("position", build.position())
                .param("until", build.until())
                .param("beganAt", stamp(build.beganAt()))
                .param("changedAt", stamp(build.changedAt()))
                .param("compared", build.compared())
                .param("differing", build.differing())
                .param("sample", String.join("\n", build.sample()))
                .param("failure", build.failure())
                .update();
        if (saved != 1) {
            throw new NotOurs(build.view());
        }
    }

    private JdbcClient.StatementSpec ofView(String statement, View view) {
        return jdbc.sql(statement).param("tenant", tenant).param("view", view.name());
    }

    private static Build read(ResultSet row, int number) throws SQLException {
        String sample = row.getString("sample");
        OffsetDateTime began = row.getObject("began_at", OffsetDateTime.class);
        return new Build(
                row.getString("view_name"),
                row.getInt("edition"),
                Build.Kind.valueOf(row.getString("kind")),
                Build.Phase.valueOf(row.getString("phase")),
                Build.Wish.valueOf(row.getString("wish")),
                row.getBoolean("anyway"),
                row.getLong("begin_position"),
                row.getLong("position"),
                row.getLong("until_position"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                began == null ? null : began.toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getLong("compared"),
                row.getLong("differing"),
                sample.isEmpty() ? List.of() : List.of(sample.split("\n", -1)),
                row.getString("failure"));
    }

    private static @Nullable OffsetDateTime stamp(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
