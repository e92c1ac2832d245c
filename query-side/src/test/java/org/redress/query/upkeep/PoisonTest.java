package org.redress.query.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;

class PoisonTest {
    @ParameterizedTest
    @ValueSource(strings = {"22001", "22021", "23505", "23514", "44000", "54000"})
    void what_the_database_says_of_a_row_is_the_rows_own(String state) {
        assertThat(Poison.isOwn(statement(state))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "53300", "40001", "42P01", "55P03", "90020"})
    void what_it_says_of_itself_is_not(String state) {
        assertThat(Poison.isOwn(statement(state))).isFalse();
    }

    @Test
    void a_failed_batch_speaks_of_the_statement_that_failed() {
        BatchUpdateException batch = new BatchUpdateException("a row", "HY000", new int[0]);
        batch.setNextException(new SQLException("a row", "23514"));

        assertThat(Poison.isOwn(new DataIntegrityViolationException("a row", batch)))
                .isTrue();
    }

    @Test
    void a_fold_that_fails_is_its_complaints_own() {
        assertThat(Poison.isOwn(new IllegalStateException("no such state"))).isTrue();
    }

    @Test
    void a_database_that_is_away_is_nobodys_own() {
        assertThat(Poison.isOwn(new TransientDataAccessResourceException("away")))
                .isFalse();
        assertThat(Poison.isOwn(new CannotCreateTransactionException("away"))).isFalse();
    }

    @Test
    void a_cause_names_types_and_repeats_no_words() {
        assertThat(Poison.typesOf(new IllegalStateException("Mrs Li", new SQLException("Mrs Li"))))
                .isEqualTo("java.lang.IllegalStateException because of java.sql.SQLException");
    }

    @Test
    void a_cause_fits_its_column() {
        Throwable deep = new IllegalStateException();
        for (int i = 0; i < 100; i++) {
            deep = new IllegalStateException(deep);
        }

        assertThat(Poison.typesOf(deep)).hasSize(Poison.CAUSE_CHARACTERS_MAX);
    }

    private static RuntimeException statement(String state) {
        return new UncategorizedSQLException("write", "insert", new SQLException("a row", state));
    }
}
