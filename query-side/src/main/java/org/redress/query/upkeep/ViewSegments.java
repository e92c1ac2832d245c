package org.redress.query.upkeep;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;
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
            select t.segment, t.token, t.token_type, %s as is_free
              from token t
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
    private static final String RELEASE = """
            update token t
               set owner = null
            """ + OF_SEGMENT + """
               and t.owner = :node
            """;
    private static final String REWIND = """
            update token t
               set token = :token, token_type = :tokenType, owner = null
            """ + OF_SEGMENT;
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

    ViewSegments(JdbcClient jdbc, String tenant, String node, Serializer serializer) {
        this.jdbc = jdbc;
        this.tenant = tenant;
        this.node = node;
        this.serializer = serializer;
    }

    /** The parts of a view, in order; none before it has first begun. */
    List<SegmentClaim> of(String view) {
        return jdbc.sql(READ)
                .param("processor", processor(view))
                .param("tenant", tenant)
                .param("node", node)
                .query(this::read)
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

    /** Writes how far a part has come, and keeps everybody else from it until the transaction ends. */
    boolean store(String view, int segment, @Nullable TrackingToken token) {
        return withToken(STORE, view, segment, token).param("node", node).update() == 1;
    }

    boolean owns(String view, int segment) {
        return owned(OWNED, view, segment).query(Long.class).single() == 1;
    }

    void release(String view, int segment) {
        owned(RELEASE, view, segment).update();
    }

    boolean delete(String view, int segment) {
        return owned(DELETE, view, segment).update() == 1;
    }

    /**
     * Puts all parts of a view elsewhere in the log and takes them from their owners, wherever these are: a batch that
     * is on its way then no longer owns its part, and rolls back.
     *
     * @param meanwhile what must happen before the first batch of the new reading, with all batches held up
     */
    void rewind(String view, UnaryOperator<@Nullable TrackingToken> elsewhere, Runnable meanwhile) {
        List<SegmentClaim> all = jdbc.sql(LOCK)
                .param("processor", processor(view))
                .query(this::read)
                .list();
        meanwhile.run();
        all.forEach(each -> withToken(REWIND, view, each.segment(), elsewhere.apply(each.token()))
                .update());
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
