package org.redress.lifecycle.decision;

import org.redress.lifecycle.state.ComplaintState;

/** Decides one kind of command; total and pure. */
@FunctionalInterface
public interface Rule<C> {
    Decision decide(C command, ComplaintState state, Circumstances at);
}
