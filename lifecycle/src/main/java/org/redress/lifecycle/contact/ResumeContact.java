package org.redress.lifecycle.contact;

import org.redress.events.Channel;
import org.redress.lifecycle.input.FreeText;

/** Record that an unreachable customer was heard of again. */
public record ResumeContact(Channel channel, FreeText note) {}
