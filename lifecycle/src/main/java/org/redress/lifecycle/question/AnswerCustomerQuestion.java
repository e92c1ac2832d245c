package org.redress.lifecycle.question;

import org.jspecify.annotations.Nullable;
import org.redress.events.PersonId;
import org.redress.lifecycle.input.FreeText;
import org.redress.lifecycle.input.ShortText;

/**
 * Answer a question of the customer.
 *
 * @param question its id in the case
 * @param reviewedBy who read the answer before it went out, where the policy or the case asks for it
 */
public record AnswerCustomerQuestion(
        ShortText question, FreeText answer, @Nullable PersonId reviewedBy) {}
