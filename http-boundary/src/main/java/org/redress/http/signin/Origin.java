package org.redress.http.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * From where somebody tries to sign in.
 *
 * @param network the address of an IPv4 machine, or of the IPv6 network that one household or office is given
 * @param browser what its cookie says that the browser is known by
 */
record Origin(String network, Optional<SessionSecret> browser) {
    private static final int IPV6_NETWORK_BYTES = 8;

    static Origin of(HttpServletRequest request) {
        return new Origin(networkOf(request.getRemoteAddr()), KnownBrowsers.sent(request));
    }

    /** One machine has as many IPv6 addresses as it likes, within its network. */
    static String networkOf(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            // With a colon it is an address, not a name to be looked up.
            return InetAddress.getByName(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), IPV6_NETWORK_BYTES))
                    : address;
        } catch (UnknownHostException neither) {
            return address;
        }
    }
}
