package org.redress.lifecycle.authority;

import org.redress.lifecycle.input.FreeText;
import org.redress.lifecycle.input.ShortText;

/** Do not allow a draft that waits for your role. */
public record RefuseAuthorization(ShortText draft, FreeText reason) {}
