package org.redress.lifecycle.decision;

import java.time.Instant;
import org.redress.lifecycle.policy.ComplaintPolicy;

/** What a decision depends on beside the command and the state: which case, who asks, the policy in force, and the time. */
public record Circumstances(String complaintId, Caller caller, ComplaintPolicy policy, Instant now) {}
