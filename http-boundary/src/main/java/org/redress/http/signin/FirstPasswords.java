package org.redress.http.signin;

import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.redress.events.Role;

/** The passwords made up at this start: shown once on the screen, and nowhere else. */
final class FirstPasswords {
    private final PrintStream screen;
    private final Map<Role, String> byRole = new ConcurrentSkipListMap<>();

    FirstPasswords(PrintStream screen) {
        this.screen = screen;
    }

    /** Shown to whoever starts the program; a log would keep them. */
    static FirstPasswords onScreen() {
        return new FirstPasswords(System.out);
    }

    void add(FirstAccount account, String password) {
        byRole.put(account.role(), password);
    }

    /** Shows them, when there are any, and forgets them. */
    void print() {
        if (byRole.isEmpty()) {
            return;
        }
        String lines = byRole.entrySet().stream()
                .map(entry -> "    %-20s %s".formatted(entry.getKey().kebab(), entry.getValue()))
                .collect(Collectors.joining(System.lineSeparator()));
        screen.printf("""

                ----------------------------------------------------------------------
                These accounts were made just now. Their passwords are shown only once:

                %s

                Set REDRESS_PASSWORD_<ROLE> to replace one at the next start.
                ----------------------------------------------------------------------

                """, lines);
        screen.flush();
        byRole.clear();
    }
}
