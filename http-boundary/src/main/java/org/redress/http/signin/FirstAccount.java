package org.redress.http.signin;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.redress.events.PersonId;
import org.redress.events.Role;

/** One of the accounts that exist from the first start on: one for each role, named as it. */
public record FirstAccount(Role role) {

    /** What to sign in as. */
    public String name() {
        return role.kebab();
    }

    /** The same on every node and after every fresh start, so that all agree without asking each other. */
    public PersonId person() {
        return new PersonId(UUID.nameUUIDFromBytes(("first account " + name()).getBytes(StandardCharsets.UTF_8))
                .toString());
    }

    /** The setting that holds its password: {@code REDRESS_PASSWORD_GROUP_LEADER}. */
    public String passwordSetting() {
        return "REDRESS_PASSWORD_" + name().toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
