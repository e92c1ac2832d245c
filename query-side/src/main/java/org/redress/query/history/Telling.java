package org.redress.query.history;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.redress.events.Answer;
import org.redress.events.Money;
import org.redress.events.PersonId;
import org.redress.events.Personal;
import org.redress.query.page.Speech;
import org.redress.query.reading.OnRecord;

/** Tells facts in the reader's language. Words of people are told by the page, which knows who reads. */
record Telling(Speech say) {

    /** What a part of a file or of an event is called. */
    public String label(List<Part> path) {
        return path.stream().map(this::label).collect(Collectors.joining(say.text("history.path.separator")));
    }

    /** Whether a fact is somebody's words. */
    public boolean isWords(Fact fact) {
        return fact.value() instanceof Personal;
    }

    /** A fact that is not words. */
    public String text(Fact fact) {
        return text(fact.value());
    }

    private String label(Part part) {
        String name = say.text("fact." + part.name());
        return part.entry() == 0 ? name : say.text("history.path.entry", name, part.entry());
    }

    private String text(Object value) {
        return switch (value) {
            case Enum<?> constant -> say.name(constant);
            case Boolean yes -> say.name(yes ? Answer.YES : Answer.NO);
            case Instant moment -> say.exactly(moment);
            case LocalDate date -> say.day(date);
            case Duration length -> say.duration(length);
            case PersonId person -> say.personWithId(person);
            case Money money -> say.money(money);
            case OnRecord recorded ->
                say.text("history.onRecord", recorded.sequence() + 1, say.exactly(recorded.recordedAt()));
            case Collection<?> several ->
                say.list(several.stream().map(this::text).sorted().toList());
            case Map<?, ?> fields ->
                say.list(new TreeMap<>(fields)
                        .entrySet().stream()
                                .map(field -> say.text("history.field", field.getKey(), field.getValue()))
                                .toList());
            case String text -> say.source(text);
            default -> value.toString();
        };
    }
}
