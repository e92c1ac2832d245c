package org.redress.lifecycle.authority;

import org.redress.lifecycle.input.FreeText;
import org.redress.lifecycle.input.ShortText;

/** Ask again for a draft that was refused. */
public record RequestAuthorization(ShortText draft, FreeText reason) {}
