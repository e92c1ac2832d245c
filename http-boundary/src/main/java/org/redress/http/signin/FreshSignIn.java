package org.redress.http.signin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An endpoint for somebody who signed in a moment ago ({@code redress.sign-in.fresh-for}): a desk left alone is not enough.
 * A browser whose sign-in is older is asked for the password once more (RFC 9470). Tokens are refused, unless
 * {@link ForTokens} names a scope.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface FreshSignIn {}
