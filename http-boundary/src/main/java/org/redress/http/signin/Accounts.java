package org.redress.http.signin;

import java.util.Optional;
import java.util.regex.Pattern;
import org.redress.events.InvalidValue;
import org.redress.events.Mistake;
import org.redress.events.PersonId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The accounts of one tenant. */
public final class Accounts {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}");

    private final JdbcClient database;
    private final PasswordEncoder hash;
    private final VerifiedCredentials verified;
    private final Standings standings;
    private final String tenant;

    Accounts(
            JdbcClient database,
            PasswordEncoder hash,
            VerifiedCredentials verified,
            Standings standings,
            SignInSettings settings) {
        this.database = database;
        this.hash = hash;
        this.verified = verified;
        this.standings = standings;
        this.tenant = settings.tenant();
    }

    /** Whether such an account exists. */
    public boolean exists(String name) {
        return find(name).isPresent();
    }

    /**
     * Makes an account with a password that somebody chose.
     *
     * @return false when the name is taken; nothing is changed then
     * @throws InvalidValue when the name or the password has not the form
     */
    public boolean create(String name, PersonId person, String password) {
        return insert(name, person, password, false);
    }

    /**
     * Gives the account another password, chosen by somebody, and ends what is signed in with the old one.
     *
     * @return false when there is no such account
     * @throws InvalidValue when the password has not the form
     */
    public boolean changePassword(String name, String password) {
        Passwords.check(password);
        int changed = database.sql("""
                        update account
                        set password_hash = :hash, password_version = password_version + 1, generated = false
                        where tenant = :tenant and name = :name
                        """)
                .param("hash", hash.encode(password))
                .param("tenant", tenant)
                .param("name", name)
                .update();
        verified.forget(name);
        standings.forgetAll();
        return changed > 0;
    }

    /** How many accounts have a password that nobody chose. */
    public long countGenerated() {
        return database.sql("select count(*) from account where tenant = :tenant and generated = true")
                .param("tenant", tenant)
                .query(Long.class)
                .single();
    }

    Optional<Account> find(String name) {
        return database.sql("""
                        select person, password_hash, password_version, generated
                        from account
                        where tenant = :tenant and name = :name
                        """)
                .param("tenant", tenant)
                .param("name", name)
                .query((row, at) -> new Account(
                        tenant,
                        name,
                        new PersonId(row.getString("person")),
                        row.getString("password_hash"),
                        row.getInt("password_version"),
                        row.getBoolean("generated")))
                .optional();
    }

    boolean insert(String name, PersonId person, String password, boolean generated) {
        if (!NAME.matcher(name).matches()) {
            throw new InvalidValue("name", Mistake.NOT_AN_ACCOUNT, 64);
        }
        Passwords.check(password);
        try {
            database.sql("""
                            insert into account (tenant, name, person, password_hash, password_version, generated)
                            values (:tenant, :name, :person, :hash, 1, :generated)
                            """)
                    .param("tenant", tenant)
                    .param("name", name)
                    .param("person", person.value())
                    .param("hash", hash.encode(password))
                    .param("generated", generated)
                    .update();
            standings.forgetAll();
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }
}
