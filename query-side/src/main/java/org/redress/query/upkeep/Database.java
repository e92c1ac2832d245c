package org.redress.query.upkeep;

import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/** What kind of database the views are in, as far as upkeep must know. */
enum Database {
    /** H2 in this process: no other process is at it. */
    EMBEDDED,
    /** PostgreSQL: other processes may keep the same views. */
    SHARED;

    static Database of(DataSource source) {
        try {
            String product = JdbcUtils.extractDatabaseMetaData(source, metadata -> metadata.getDatabaseProductName());
            return "H2".equals(product) ? EMBEDDED : SHARED;
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException("the database does not say what it is", e);
        }
    }
}
