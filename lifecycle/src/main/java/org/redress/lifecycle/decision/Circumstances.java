package org.redress.lifecycle.decision;

import java.time.Instant;
import org.redress.lifecycle.policy.ComplaintPolicy;

/**
 * What a decision depends on beside the command and the state: which case, who asks, the policy in force, the time, and
 * what else is known around the case.
 */
public record Circumstances(
        String complaintId, Caller caller, ComplaintPolicy policy, Instant now, Surroundings around) {

    /** With nothing known around the case. */
    public Circumstances(String complaintId, Caller caller, ComplaintPolicy policy, Instant now) {
        this(complaintId, caller, policy, now, Surroundings.NONE);
    }

    /** The same, with another case beside this one. */
    public Circumstances beside(Surroundings.Other other) {
        return new Circumstances(
                complaintId, caller, policy, now, new Surroundings(around.receivedAt(), other, around.kinds()));
    }
}
