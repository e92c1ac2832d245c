package org.redress.http.signin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which scope a token needs for this endpoint, where it is not as its method says: {@code GET} reads, all others change. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ForTokens {
    /** The scopes, of which one is enough; none where tokens do not come in at all. */
    TokenScope[] value();
}
