package org.redress.eventlog.embedded;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Lets transactions write to the embedded database one after the other, in the order in which they began to; readers
 * wait for nobody but a commit that they may have seen ({@link CommitUnderWay}).
 *
 * <p>With each commit H2 writes the changed pages of all its tables, whosever they are, and takes them table by table:
 * what another transaction changes meanwhile is in the file for one table and not for the next. The commit after it
 * makes up for that, but none follows a kill. Then half of a transaction is there for good, and the rows of a view no
 * longer agree with how far the view has read. The makers of H2 know of it (h2database/h2database, issue 2080).
 */
final class WritersInTurn {
    /** As long as H2 itself lets one transaction wait for another. */
    static final int TURN_WAIT_MILLIS_MAX = 10_000;

    /** What H2 says of a transaction that waited in vain. */
    private static final String LOCK_TIMEOUT_STATE = "HYT00";

    private static final int LOCK_TIMEOUT_CODE = 50_200;

    /** The connection is no more, in any database; pools throw away what says so. */
    private static final String CLOSED_STATE = "08003";

    /** What changes nothing, unless it locks rows: H2 notes locks among the rows. */
    private static final Pattern READS =
            Pattern.compile("\\s*(?:select|with|table|values|set|explain|show)\\b.*", Pattern.DOTALL);

    private static final Pattern LOCKS = Pattern.compile("\\bfor\\s+update\\b");

    private final Semaphore turn = new Semaphore(1, true);
    private final CommitUnderWay commits = new CommitUnderWay();
    private final int waitMillisMax;

    WritersInTurn() {
        this(TURN_WAIT_MILLIS_MAX);
    }

    WritersInTurn(int waitMillisMax) {
        this.waitMillisMax = waitMillisMax;
    }

    /** The same database, for writers who take turns with all others of this object. */
    DataSource of(DataSource database) {
        return of(database, connection -> true);
    }

    /** @param leadsSomewhere whether a connection is of use still; H2 hears nothing more of one that is not */
    DataSource of(DataSource database, Predicate<Connection> leadsSomewhere) {
        return new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                return inTurn(super.getConnection(), leadsSomewhere);
            }

            @Override
            public Connection getConnection(String username, String password) throws SQLException {
                return inTurn(super.getConnection(username, password), leadsSomewhere);
            }
        };
    }

    /** Runs something while nobody writes. It is not run when its turn does not come in time. */
    void alone(Runnable work) {
        try {
            take();
        } catch (SQLTransientException e) {
            return;
        }
        try {
            work.run();
        } finally {
            turn.release();
        }
    }

    private Connection inTurn(Connection connection, Predicate<Connection> leadsSomewhere) {
        return proxy(Connection.class, new Transactions(connection, leadsSomewhere));
    }

    private void take() throws SQLTransientException {
        try {
            if (turn.tryAcquire(waitMillisMax, TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new SQLTransientException(
                "no turn to write within " + waitMillisMax + " ms", LOCK_TIMEOUT_STATE, LOCK_TIMEOUT_CODE);
    }

    private static SQLException closed(@Nullable SQLException fault) {
        return new SQLNonTransientConnectionException("the database was closed", CLOSED_STATE, fault);
    }

    private static boolean reads(@Nullable String sql) {
        String lower = sql == null ? "" : sql.toLowerCase(Locale.ROOT);
        return READS.matcher(lower).matches() && !LOCKS.matcher(lower).find();
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(WritersInTurn.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** The transactions of one connection: a turn begins with the first change and ends with the transaction. */
    private final class Transactions implements InvocationHandler {
        private final Connection connection;
        private final Predicate<Connection> leadsSomewhere;
        private final AtomicBoolean hasTurn = new AtomicBoolean();

        private Transactions(Connection connection, Predicate<Connection> leadsSomewhere) {
            this.connection = connection;
            this.leadsSomewhere = leadsSomewhere;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            if (leadsNowhere()) {
                return nowhere(method);
            }
            try {
                return answer((Connection) proxy, method, arguments);
            } catch (SQLException e) {
                throw told(e);
            }
        }

        private @Nullable Object answer(Connection self, Method method, Object @Nullable [] arguments)
                throws Throwable {
            return switch (method.getName()) {
                case "createStatement" -> statement(Statement.class, self, method, arguments);
                case "prepareStatement" -> statement(PreparedStatement.class, self, method, arguments);
                case "prepareCall" -> statement(CallableStatement.class, self, method, arguments);
                case "commit", "setAutoCommit" -> {
                    Object result = committed(() -> call(connection, method, arguments));
                    end();
                    yield result;
                }
                // Back to a savepoint, the transaction goes on.
                case "rollback" -> arguments == null ? lastCall(method, null) : call(connection, method, arguments);
                case "close", "abort" -> lastCall(method, arguments);
                default -> call(connection, method, arguments);
            };
        }

        private Object statement(
                Class<? extends Statement> type, Connection self, Method method, Object @Nullable [] arguments)
                throws Throwable {
            Object made = Objects.requireNonNull(call(connection, method, arguments));
            return proxy(type, new Writes(made, sql(arguments), this, self));
        }

        /** What a connection that leads nowhere answers: only that it is at its end. */
        private @Nullable Object nowhere(Method method) throws SQLException {
            end();
            return switch (method.getName()) {
                case "close", "abort" -> null;
                case "isValid" -> false;
                case "isClosed" -> true;
                case "hashCode" -> System.identityHashCode(this);
                case "toString" -> "a connection to a database that is closed";
                default -> throw closed(null);
            };
        }

        /** Whether it succeeds or not, nothing is written by this transaction any more. */
        private @Nullable Object lastCall(Method method, Object @Nullable [] arguments) throws Throwable {
            try {
                return call(connection, method, arguments);
            } finally {
                end();
            }
        }

        private void begin() throws SQLException {
            if (!hasTurn.get()) {
                take();
                hasTurn.set(true);
            }
        }

        private void end() {
            if (hasTurn.getAndSet(false)) {
                turn.release();
            }
        }

        private boolean leadsNowhere() {
            return !leadsSomewhere.test(connection);
        }

        /** H2 has many words for a database that it has closed meanwhile; pools and callers know one. */
        private SQLException told(SQLException fault) {
            return leadsNowhere() ? closed(fault) : fault;
        }

        private boolean isOneStatementLong() throws SQLException {
            return connection.isClosed() || connection.getAutoCommit();
        }

        private @Nullable Object committed(CommitUnderWay.Commit commit) throws Throwable {
            return commits.during(commit);
        }

        /** What was read is in the file, or it is not told. */
        private void requireStored() throws SQLException {
            if (!hasTurn.get()) {
                commits.awaitStored();
                if (leadsNowhere()) {
                    throw closed(null);
                }
            }
        }
    }

    /** The statement that is among the arguments of a call, if one is. */
    private static @Nullable String sql(Object @Nullable [] arguments) {
        return arguments != null && arguments[0] instanceof String sql ? sql : null;
    }

    /**
     * The statements of a connection, each of which may be the first to change something.
     *
     * @param prepared what it does, unless each execution says so; a batch says nothing, and is one of changes
     */
    private record Writes(Object statement, @Nullable String prepared, Transactions transactions, Connection connection)
            implements InvocationHandler {
        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            if (method.getName().equals("getConnection")) {
                return connection;
            }
            if (transactions.leadsNowhere()) {
                return transactions.nowhere(method);
            }
            try {
                return answer(method, arguments);
            } catch (SQLException e) {
                throw transactions.told(e);
            }
        }

        private @Nullable Object answer(Method method, Object @Nullable [] arguments) throws Throwable {
            if (!method.getName().startsWith("execute")) {
                return call(statement, method, arguments);
            }
            if (reads(prepared == null ? sql(arguments) : prepared)) {
                Object read = call(statement, method, arguments);
                transactions.requireStored();
                return read;
            }
            transactions.begin();
            if (!transactions.isOneStatementLong()) {
                return call(statement, method, arguments);
            }
            try {
                return transactions.committed(() -> call(statement, method, arguments));
            } finally {
                transactions.end();
            }
        }
    }
}
