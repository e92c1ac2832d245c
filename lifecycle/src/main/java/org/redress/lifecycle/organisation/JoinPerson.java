package org.redress.lifecycle.organisation;

import org.jspecify.annotations.Nullable;
import org.redress.events.PersonId;
import org.redress.lifecycle.input.ShortText;

/**
 * A person is to hold roles from now on.
 *
 * @param name kept under the person's own key; may be left out
 */
public record JoinPerson(PersonId person, @Nullable ShortText name) {}
