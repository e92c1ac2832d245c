package org.redress.lifecycle.kinship;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.redress.lifecycle.input.FreeText;
import org.redress.lifecycle.input.ShortText;

/**
 * Make some of what the customer wants a case of its own.
 *
 * @param parts what goes there
 * @param narrative what that case is about
 */
public record SplitComplaint(
        @Valid @Size(min = 1, max = SplitComplaint.PARTS_MAX)
        List<Part> parts,

        FreeText narrative,
        FreeText reason) {
    /** As many demands as a case can be received with. */
    public static final int PARTS_MAX = 20;

    /** A demand of this case, and how the new one puts it. */
    public record Part(ShortText demand, FreeText wish) {}
}
