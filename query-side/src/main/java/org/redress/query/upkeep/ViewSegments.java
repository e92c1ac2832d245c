package org.redress.query.upkeep;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tokens of views: how far each part of a view has come, and which process is at it. A claim holds as long as its
 * owner lives, see {@link ViewNodes}, and whoever commits a batch must still own it. Axon's own store judges the age of
 * a claim by the clocks of the processes; with one of them two minutes off, claims are stolen or outlive their owner.
 */
final class ViewSegments {
    private static final String OF_VIEW = """
             where t.processor = :processor
            """;
    private static final String OF_SEGMENT = OF_VIEW + """
               and t.segment = :segment
            """;
    private static final String FREE = """
            (t.owner is null or t.owner = :node
             or not exists (select 1 from view_node n where n.tenant = :tenant and n.node = t.owner and n.%s))
            """.formatted(ViewNodes.LIVES);

    private static final String READ = """
            select t.segment, t.token, t.token_type, %s as is_free, coalesce(e.answering, 1) as answering,
                   coalesce(e.switches, 0) as switches
              from token t
              left join view_edition e
                on e.tenant = :tenant and e.view_name = :view
            """.formatted(FREE) + OF_VIEW + """
             order by t.segment
            """;
    private static final String LOCK = """
            select t.segment, t.token, t.token_type, true as is_free
              from token t
            """ + OF_VIEW + """
             order by t.segment
               for update
            """;
    private static final String CLAIM = """
            update token t
               set owner = :node
            """ + OF_SEGMENT + """
               and %s
            """.formatted(FREE);
    private static final String STORE = """
            update token t
               set token = :token, token_type = :tokenType
            """ + OF_SEGMENT + """
               and t.owner = :node
            """;
    private static final String OWNED = """
            select count(*)
              from token t
            """ + OF_SEGMENT + """
               and t.owner = :node
            """;
    private static final String OWNED_OF_VIEW = """
            select count(*)
              from token t
            """ + OF_VIEW + """
               and t.owner = :node
            """;
    private static final String RELEASE = """
            update token t
               set owner = null
            """ + OF_SEGMENT + """
               and t.owner = :node
            """;
    private static final String ADD = """
            insert into token (processor, segment, token, token_type)
            values (:processor, :segment, :token, :tokenType)
            """;
    private static final String DELETE = """
            delete from token t
            """ + OF_SEGMENT + """
               and t.owner = :node
            """;

    private final JdbcClient jdbc;
    private final String tenant;
    private final String node;
    private final Serializer serializer;
    private final Editions editions;

    ViewSegments(JdbcClient jdbc, String tenant, String node, Serializer serializer, Editions editions) {
        this.jdbc = jdbc;
        this.tenant = tenant;
        this.node = node;
        this.serializer = serializer;
        this.editions = editions;
    }

    /** The parts of a view, in order; none before it has first begun. Which edition answers is learned with them. */
    List<SegmentClaim> of(String view) {
        return jdbc.sql(READ)
                .param("processor", processor(view))
                .param("tenant", tenant)
                .param("view", view)
                .param("node", node)
                .query((row, number) -> {
                    editions.seen(view, new Editions.Answering(row.getInt("answering"), row.getLong("switches")));
                    return read(row, number);
                })
                .list();
    }

    /** Adds a part that nobody has claimed yet. @throws org.springframework.dao.DuplicateKeyException when it exists */
    void add(String view, int segment, @Nullable TrackingToken token) {
        withToken(ADD, view, segment, token).update();
    }

    /** Makes this process the owner of a part that is free. */
    boolean claim(String view, int segment) {
        return owned(CLAIM, view, segment).param("tenant", tenant).update() == 1;
    }

    /**
     * Writes how far a part has come, and keeps everybody else from it until the transaction ends. Which edition answers is
     * learned behind it, when nobody can switch the view any more: what follows is written into that one.
     */
    boolean store(String view, int segment, @Nullable TrackingToken token) {
        boolean isStored =
                withToken(STORE, view, segment, token).param("node", node).update() == 1;
        if (isStored) {
            editions.learn(view);
        }
        return isStored;
    }

    boolean owns(String view, int segment) {
        return owned(OWNED, view, segment).query(Long.class).single() == 1;
    }

    /** How many parts of a view this process has. */
    int owned(String view) {
        return jdbc.sql(OWNED_OF_VIEW)
                .param("processor", processor(view))
                .param("node", node)
                .query(Integer.class)
                .single();
    }

    void release(String view, int segment) {
        owned(RELEASE, view, segment).update();
    }

    boolean delete(String view, int segment) {
        return owned(DELETE, view, segment).update() == 1;
    }

    /** The parts of a view, none of which writes anything until the transaction ends. */
    List<SegmentClaim> locked(String view) {
        return jdbc.sql(LOCK)
                .param("processor", processor(view))
                .query(this::read)
                .list();
    }

    private JdbcClient.StatementSpec owned(String statement, String view, int segment) {
        return one(statement, view, segment).param("node", node);
    }

    private JdbcClient.StatementSpec one(String statement, String view, int segment) {
        return jdbc.sql(statement).param("processor", processor(view)).param("segment", segment);
    }

    private JdbcClient.StatementSpec withToken(
            String statement, String view, int segment, @Nullable TrackingToken token) {
        SerializedObject<String> written = token == null ? null : serializer.serialize(token, String.class);
        return one(statement, view, segment)
                .param("token", written == null ? null : written.getData())
                .param("tokenType", written == null ? null : written.getType().getName());
    }

    private SegmentClaim read(ResultSet row, int number) throws SQLException {
        String token = row.getString("token");
        return new SegmentClaim(
                row.getInt("segment"),
                token == null
                        ? null
                        : serializer.deserialize(
                                new SimpleSerializedObject<>(token, String.class, row.getString("token_type"), null)),
                row.getBoolean("is_free"));
    }

    /** As Axon names it, and whose it is. */
    private String processor(String view) {
        return tenant + "/" + view;
    }
}
