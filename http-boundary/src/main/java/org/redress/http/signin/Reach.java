package org.redress.http.signin;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.redress.events.Role;
import org.springframework.core.env.PropertyResolver;

/** From where the server can be reached: only from this machine, as long as anybody could have read a password off its screen. */
final class Reach {
    private static final String LOOPBACK = "127.0.0.1";

    private final PropertyResolver settings;

    Reach(PropertyResolver settings) {
        this.settings = settings;
    }

    /** @throws StartRefused when there are generated passwords and other machines could reach us */
    void requireLoopbackWhile(boolean passwordsAreGenerated) {
        if (passwordsAreGenerated && !addresses().allMatch(Reach::isLoopback)) {
            throw new StartRefused("An account has a generated password, so Redress answers on this machine only: "
                    + "set REDRESS_PASSWORD_<ROLE> for every role (" + roles() + "), or leave out server.address.");
        }
    }

    /** The management port, where it is another one, has an address of its own. */
    private Stream<String> addresses() {
        String main = settings.getProperty("server.address", LOOPBACK);
        return settings.containsProperty("management.server.port")
                ? Stream.of(main, settings.getProperty("management.server.address", "0.0.0.0"))
                : Stream.of(main);
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    private static String roles() {
        return String.join(", ", Arrays.stream(Role.values()).map(Enum::name).toList());
    }
}
