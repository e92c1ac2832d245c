package org.redress.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.events.ComplaintEvent;
import org.redress.events.EventCatalogue;
import org.redress.query.RunningQuerySide;
import org.redress.query.casefile.CaseFile;
import org.springframework.context.MessageSource;

/** Whatever a file or an event can state has a name in both languages, and a form in which it is told. */
class FactsTest {
    private final MessageSource texts = RunningQuerySide.onH2().bean(MessageSource.class);
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<Class<?>> told = new LinkedHashSet<>();

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void every_part_of_a_file_and_of_an_event_has_a_name(String language) {
        walkAll();

        assertThat(names).contains("promises", "wish", "taxonomyVersion").hasSizeGreaterThan(200);
        assertThat(names.stream()
                        .map(name -> "fact." + name)
                        .filter(key -> isMissing(key, language))
                        .toList())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void every_constant_in_them_has_a_name(String language) {
        walkAll();

        assertThat(told.stream()
                        .filter(Class::isEnum)
                        .flatMap(kind -> Arrays.stream(kind.getEnumConstants())
                                .map(constant -> kind.getSimpleName() + "." + ((Enum<?>) constant).name()))
                        .filter(key -> isMissing(key, language))
                        .toList())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = "en")
    void everything_in_them_is_taken_apart_or_told_as_a_whole(String language) {
        walkAll();

        assertThat(told)
                .allSatisfy(kind -> assertThat(Facts.WHOLE)
                        .as(kind.getName())
                        .anyMatch(whole -> kind.isPrimitive() || whole.isAssignableFrom(kind)));
    }

    private boolean isMissing(String key, String language) {
        return texts.getMessage(key, null, null, Locale.forLanguageTag(language)) == null;
    }

    private void walkAll() {
        Stream.concat(
                        Stream.of(CaseFile.class),
                        EventCatalogue.all().values().stream().filter(ComplaintEvent.class::isAssignableFrom))
                .forEach(this::walk);
    }

    private void walk(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType().equals(List.class)) {
            walk(generic.getActualTypeArguments()[0]);
        } else if (type instanceof ParameterizedType generic) {
            walk(generic.getRawType());
            Arrays.stream(generic.getActualTypeArguments()).forEach(this::walk);
        } else if (type instanceof Class<?> kind) {
            boolean isTakenApart =
                    kind.isRecord() && Facts.WHOLE.stream().noneMatch(whole -> whole.isAssignableFrom(kind));
            if (isTakenApart) {
                Arrays.stream(kind.getRecordComponents()).forEach(this::walk);
            } else {
                told.add(kind);
            }
        }
    }

    private void walk(RecordComponent component) {
        if (!component.getName().equals("stamp")) {
            names.add(component.getName());
            walk(component.getGenericType());
        }
    }
}
