package org.redress.eventlog;

/** Axon asks its maker for updates and advertises its console at every start, unless it is told not to in time. */
public final class NoPhoneHome {
    private NoPhoneHome() {}

    /** To be called before anything of Axon is loaded: first thing in a main method. */
    public static void settle() {
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
    }
}
