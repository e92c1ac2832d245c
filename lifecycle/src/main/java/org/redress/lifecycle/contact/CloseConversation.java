package org.redress.lifecycle.contact;

import java.util.Set;
import org.redress.events.ClosingElement;

/**
 * End a conversation.
 *
 * @param elements which of the seven were not forgotten (P-21)
 * @param expectationMet the answer to the closed question
 */
public record CloseConversation(Set<ClosingElement> elements, Boolean expectationMet) {}
