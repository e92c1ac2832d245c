package org.redress.lifecycle.authority;

import org.redress.lifecycle.input.FreeText;
import org.redress.lifecycle.input.ShortText;

/** Allow a draft that waits for your role. */
public record GrantAuthorization(ShortText draft, FreeText reason) {}
