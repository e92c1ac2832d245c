package org.redress.lifecycle.intake;

import org.jspecify.annotations.Nullable;
import org.redress.events.Channel;
import org.redress.events.PersonId;
import org.redress.lifecycle.input.ShortText;

/**
 * Who complains, and how to reach them.
 *
 * @param person the opaque id of a customer we know already
 */
public record CustomerDetails(
        @Nullable PersonId person,
        ShortText name,
        @Nullable ShortText phone,
        @Nullable ShortText email,
        @Nullable ShortText address,
        @Nullable Channel preferredChannel) {}
