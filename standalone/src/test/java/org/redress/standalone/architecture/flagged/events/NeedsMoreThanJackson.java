package org.redress.standalone.architecture.flagged.events;

import org.springframework.util.StringUtils;

/** An event that needs Spring. */
public record NeedsMoreThanJackson(String text) {
    boolean isEmpty() {
        return !StringUtils.hasText(text);
    }
}
