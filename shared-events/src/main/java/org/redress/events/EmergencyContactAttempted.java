package org.redress.events;

import org.jspecify.annotations.Nullable;

/**
 * One of the parties was telephoned; another try after no reply is the chase.
 *
 * @param attempt counts from 1 for each party
 * @see "requirements P-65, R-091"
 */
public record EmergencyContactAttempted(
        EmergencyParty party,
        int attempt,
        boolean reached,
        @Nullable Personal note) implements EmergencyEvent {}
