package org.redress.lifecycle.emergency;

import org.jspecify.annotations.Nullable;
import org.redress.events.EmergencyParty;
import org.redress.lifecycle.input.FreeText;

/** Record that one of those to be telephoned was, or that nobody replied; again is the chase (跟催). */
public record RecordEmergencyContact(
        EmergencyParty party, Boolean reached, @Nullable FreeText note) {}
