package org.redress.command.specification;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;

/** A test that shows that the command changes nothing, because what it asks for is so already, or because it came before. */
@Test
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AlreadySo {
    /** The command. */
    Class<?> value();
}
