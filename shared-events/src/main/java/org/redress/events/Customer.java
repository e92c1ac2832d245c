package org.redress.events;

import org.jspecify.annotations.Nullable;

/** Who complains, and how to reach them. */
public record Customer(
        PersonId person,
        Personal name,
        @Nullable Personal phone,
        @Nullable Personal email,
        @Nullable Personal address,
        @Nullable Channel preferredChannel) {}
