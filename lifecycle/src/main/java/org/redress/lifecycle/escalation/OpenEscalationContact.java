package org.redress.lifecycle.escalation;

import org.redress.events.Channel;

/** Start talking with an escalated customer. */
public record OpenEscalationContact(Channel channel) {}
