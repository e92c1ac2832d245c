package org.redress.http.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.events.Role;
import org.springframework.mock.env.MockEnvironment;

/** A newcomer can sign in in every role; others can only when somebody chose the passwords. */
class FirstAccountsTest {
    private final SignInDatabase signIn = new SignInDatabase();
    private final MockEnvironment settings = new MockEnvironment();
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final List<FirstAccount> granted = new ArrayList<>();

    @Test
    void each_role_has_an_account_whose_password_is_shown_once() {
        start();

        for (Role role : Role.values()) {
            Account account = signIn.accounts.find(role.kebab()).orElseThrow();
            assertThat(account.generated()).isTrue();
            assertThat(signIn.hash.matches(shownPasswordOf(role), account.passwordHash()))
                    .isTrue();
        }
        screen.reset();
        start();
        assertThat(screen.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void a_password_set_from_outside_is_taken_and_not_shown() {
        settings.setProperty("REDRESS_PASSWORD_GROUP_LEADER", "set from outside");
        start();

        Account account = signIn.accounts.find("group-leader").orElseThrow();
        assertThat(account.generated()).isFalse();
        assertThat(signIn.hash.matches("set from outside", account.passwordHash()))
                .isTrue();
        assertThat(screen.toString(StandardCharsets.UTF_8)).doesNotContain("group-leader", "set from outside");
    }

    @Test
    void a_password_set_from_outside_replaces_a_generated_one_and_no_other() {
        start();
        signIn.accounts.changePassword("auditor", "chosen by the auditor");
        settings.setProperty("REDRESS_PASSWORD_HANDLER", "set from outside");
        settings.setProperty("REDRESS_PASSWORD_AUDITOR", "set from outside");
        start();

        assertThat(hasPassword("handler", "set from outside")).isTrue();
        assertThat(hasPassword("auditor", "chosen by the auditor")).isTrue();
        assertThat(signIn.accounts.countGenerated()).isEqualTo(Role.values().length - 2);
    }

    @Test
    void a_password_set_to_nothing_is_not_set() {
        settings.setProperty("REDRESS_PASSWORD_HANDLER", "");
        start();

        assertThat(shownPasswordOf(Role.HANDLER)).hasSize(24);
    }

    @Test
    void a_password_that_is_too_short_ends_the_start_with_a_sentence() {
        settings.setProperty("REDRESS_PASSWORD_HANDLER", "short");

        assertThatThrownBy(this::start)
                .isInstanceOf(StartRefused.class)
                .hasMessage("REDRESS_PASSWORD_HANDLER must have at least 12 characters and at most 72 bytes.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1"})
    void other_machines_are_not_let_in_while_a_password_is_generated(String address) {
        settings.setProperty("server.address", address);

        assertThatThrownBy(this::start)
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("An account has a generated password, so Redress answers on this machine only");
        assertThat(signIn.accounts.exists("handler")).isFalse();
    }

    @Test
    void a_management_port_of_its_own_is_no_way_around() {
        settings.setProperty("management.server.port", "9999");

        assertThatThrownBy(this::start).isInstanceOf(StartRefused.class);
        settings.setProperty("management.server.address", "127.0.0.1");
        start();
    }

    @Test
    void a_password_generated_earlier_keeps_other_machines_out_too() {
        start();
        setAllBut(Role.CUSTOMER);
        settings.setProperty("server.address", "0.0.0.0");

        assertThatThrownBy(this::start).isInstanceOf(StartRefused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "localhost", "0.0.0.0"})
    void with_all_passwords_set_any_address_will_do(String address) {
        setAllBut(null);
        settings.setProperty("server.address", address);
        start();

        assertThat(signIn.accounts.countGenerated()).isZero();
    }

    @Test
    void each_start_sees_to_the_roles() {
        start();

        assertThat(granted)
                .containsExactlyElementsOf(
                        Arrays.stream(Role.values()).map(FirstAccount::new).toList());
    }

    @Test
    void a_first_person_is_the_same_everywhere() {
        assertThat(new FirstAccount(Role.HANDLER).person()).hasToString("38ecc218-8765-37f2-84ef-57ae1df99c41");
    }

    private void setAllBut(Role unset) {
        Arrays.stream(Role.values())
                .filter(role -> role != unset)
                .forEach(role -> settings.setProperty(new FirstAccount(role).passwordSetting(), "set from outside"));
    }

    private boolean hasPassword(String name, String password) {
        return signIn.hash.matches(
                password, signIn.accounts.find(name).orElseThrow().passwordHash());
    }

    private String shownPasswordOf(Role role) {
        return screen.toString(StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith(role.kebab() + " "))
                .map(line -> line.split(" +")[1])
                .findFirst()
                .orElseThrow();
    }

    private void start() {
        PrintStream shown = new PrintStream(screen, true, StandardCharsets.UTF_8);
        new FirstAccounts(
                        signIn.accounts,
                        settings,
                        new Reach(settings),
                        List.of(granted::add),
                        new FirstPasswords(shown))
                .start();
    }
}
