package org.redress.http.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * One of the places where a wrong password counts.
 *
 * @param key by which the database knows it: of one length, whatever was typed
 * @param isOfOneName whether it is about a single name, so that the right password ends it
 */
record Counted(String key, Pace pace, boolean isOfOneName) {

    static Counted inBrowser(String name, SessionSecret browser) {
        return new Counted(key("browser", browser.text(), name), SignInBrake.FOR_A_NAME, true);
    }

    static Counted from(String name, Origin origin) {
        return new Counted(key("name", origin.network(), name), SignInBrake.FOR_A_NAME, true);
    }

    static Counted from(Origin origin) {
        return new Counted(key("network", origin.network(), ""), SignInBrake.FOR_A_NETWORK, false);
    }

    private static String key(String kind, String place, String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", kind, place, name).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
