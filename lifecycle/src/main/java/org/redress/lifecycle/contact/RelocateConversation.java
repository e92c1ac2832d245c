package org.redress.lifecycle.contact;

import org.redress.lifecycle.input.FreeText;

/** Record that the conversation moved to a quiet place. */
public record RelocateConversation(FreeText place) {}
