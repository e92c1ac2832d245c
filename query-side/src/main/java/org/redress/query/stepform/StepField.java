package org.redress.query.stepform;

/**
 * One field of a form.
 *
 * @param name of the component in the command, and in the body that is sent; empty for an item of a list
 * @param isRequired whether the command cannot do without it
 */
public record StepField(String name, boolean isRequired, Entry entry) {

    /** The name of the template's part that draws it. */
    public String part() {
        return entry.part();
    }
}
