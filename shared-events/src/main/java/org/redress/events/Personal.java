package org.redress.events;

/**
 * Words about a person, or by one. In memory on their way in they are {@link Plain}; whatever comes off the disk is
 * {@link Sealed} until the vault opens it, so that no event, view or log can show them by accident.
 *
 * @see "requirements A-17"
 */
public sealed interface Personal {
    /** Whose key encrypts the words; erasing that key erases them. */
    PersonId person();

    /** Words as they were typed. Never printed. */
    record Plain(PersonId person, String text) implements Personal {
        @Override
        public String toString() {
            return "Plain[" + person + ", " + text.length() + " characters]";
        }
    }

    /** Words under the person's key, base64. */
    record Sealed(PersonId person, String cipher) implements Personal {
        @Override
        public String toString() {
            return "Sealed[" + person + "]";
        }
    }
}
