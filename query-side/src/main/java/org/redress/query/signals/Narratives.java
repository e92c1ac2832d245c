package org.redress.query.signals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.redress.query.reading.Beginnings;
import org.redress.query.reading.Beginnings.Beginning;
import org.redress.query.reading.Words;

/** What customers wrote, for a reader who may read it. Nothing of it is kept. */
final class Narratives {
    private final Beginnings beginnings;

    Narratives(Beginnings beginnings) {
        this.beginnings = beginnings;
    }

    /**
     * The narratives of these cases, in their order; those without one, and those of persons who were erased, are missing.
     *
     * @param words opens them, or does not
     */
    List<String> of(List<String> complaints, Words words) {
        Map<String, Beginning> began = beginnings.of(complaints, true);
        List<String> texts = new ArrayList<>();
        for (String complaint : complaints) {
            Beginning beginning = began.get(complaint);
            String text =
                    beginning == null || beginning.narrative() == null ? null : words.textOf(beginning.narrative());
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }
}
