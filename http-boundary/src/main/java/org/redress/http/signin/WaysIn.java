package org.redress.http.signin;

import org.jspecify.annotations.Nullable;

/**
 * How people come in here, for the page that shows it.
 *
 * @param openId the address where the way to the organisation's own sign-in begins; null where there is none
 */
public record WaysIn(@Nullable String openId) {}
