package org.redress.command.imports;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database that goes away in the middle of a commit, and comes back when told to. */
final class BreakingDatabase extends DelegatingDataSource {
    private int commitsLeft = Integer.MAX_VALUE;
    private int failuresLeft;

    private BreakingDatabase(DataSource whole) {
        super(whole);
    }

    /** The commit after so many is lost; then the database is away until it has failed so often. */
    synchronized void breakAfter(int commits, int failures) {
        commitsLeft = commits;
        failuresLeft = failures;
    }

    synchronized void comeBack() {
        commitsLeft = Integer.MAX_VALUE;
    }

    @Override
    public Connection getConnection() throws SQLException {
        failWhereGone();
        Connection whole = super.getConnection();
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("commit")) {
                        commit(whole);
                        return null;
                    }
                    try {
                        return method.invoke(whole, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private synchronized void commit(Connection whole) throws SQLException {
        commitsLeft--;
        if (commitsLeft < 0) {
            whole.rollback();
        }
        failWhereGone();
        whole.commit();
    }

    private synchronized void failWhereGone() throws SQLException {
        if (commitsLeft < 0) {
            failuresLeft--;
            if (failuresLeft == 0) {
                comeBack();
            }
            throw new SQLException("the database went away", "08006");
        }
    }

    /** Puts it between the application and its database. No {@code @Configuration}: other tests must not find it. */
    static class InBetween {
        @Bean
        static BeanPostProcessor breakingDatabase() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource whole ? new BreakingDatabase(whole) : bean;
                }
            };
        }
    }
}
