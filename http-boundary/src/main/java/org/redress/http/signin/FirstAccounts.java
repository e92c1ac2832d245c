package org.redress.http.signin;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.events.InvalidValue;
import org.redress.events.Role;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.PropertyResolver;

/**
 * Makes the accounts that a newcomer signs in with, before the first request is taken. A password set from outside
 * counts when the account is made and replaces a generated one; one that somebody chose later stays.
 */
final class FirstAccounts implements SmartLifecycle {
    /** After Axon, which takes commands from 1,024 below the web server on; before the port opens. */
    static final int PHASE = WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 512;

    private final Accounts accounts;
    private final PropertyResolver settings;
    private final Reach reach;
    private final List<FirstRoles> roles;
    private final FirstPasswords generated;
    private volatile boolean running;

    FirstAccounts(
            Accounts accounts,
            PropertyResolver settings,
            Reach reach,
            List<FirstRoles> roles,
            FirstPasswords generated) {
        this.accounts = accounts;
        this.settings = settings;
        this.reach = reach;
        this.roles = roles;
        this.generated = generated;
    }

    @Override
    public void start() {
        List<FirstAccount> all =
                Arrays.stream(Role.values()).map(FirstAccount::new).toList();
        reach.requireLoopbackWhile(all.stream().anyMatch(this::wouldBeGenerated));
        // One slow hash each: on all cores.
        all.parallelStream().forEach(this::make);
        generated.print();
        reach.requireLoopbackWhile(accounts.countGenerated() > 0);
        all.forEach(account -> roles.forEach(role -> role.grant(account)));
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private boolean wouldBeGenerated(FirstAccount account) {
        return passwordOf(account) == null && !accounts.exists(account.name());
    }

    private void make(FirstAccount account) {
        String set = passwordOf(account);
        try {
            if (set == null) {
                generate(account);
            } else if (!accounts.create(account.name(), account.person(), set)
                    && accounts.find(account.name()).filter(Account::generated).isPresent()) {
                accounts.changePassword(account.name(), set);
            }
        } catch (InvalidValue unfit) {
            throw new StartRefused(account.passwordSetting() + " " + unfit.getMessage() + ".");
        }
    }

    private void generate(FirstAccount account) {
        if (!accounts.exists(account.name())) {
            String password = Passwords.generate();
            if (accounts.insert(account.name(), account.person(), password, true)) {
                generated.add(account, password);
            }
        }
    }

    /** Set to nothing is not set. */
    private @Nullable String passwordOf(FirstAccount account) {
        String set = settings.getProperty(account.passwordSetting());
        return set == null || set.isEmpty() ? null : set;
    }
}
