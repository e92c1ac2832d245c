package org.redress.query.upkeep;

import java.time.Instant;
import org.redress.lifecycle.state.ComplaintState;

/**
 * A case just after one of its events.
 *
 * @param state with the event in it
 * @param at when it was recorded
 */
public record CaseMoment(String complaint, String caseNumber, ComplaintState state, Instant at) {}
