package org.redress.query.stepform;

import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redress.events.Money;
import org.redress.events.PersonId;
import org.redress.events.QualityDimension;
import org.redress.events.QualityScore;
import org.redress.events.UnitId;
import org.redress.lifecycle.input.CaseId;
import org.redress.lifecycle.input.FreeText;
import org.redress.lifecycle.input.RequiredFields;
import org.redress.lifecycle.input.ShortText;
import org.redress.lifecycle.input.Spans;

/** Finds the fields of a command: one for each component of its record, with the bounds that stand on it. */
final class FieldsOfRecord {
    /** Components of type {@code ShortText}, or numbers, that hold the id of something of the case. */
    private static final Map<String, Named> NAMES_OF_THE_CASE = Map.of(
            "demand", Named.DEMAND,
            "covers", Named.DEMAND,
            "facts", Named.FACT,
            "option", Named.OPTION,
            "promise", Named.PROMISE,
            "draft", Named.DRAFT,
            "question", Named.QUESTION,
            "appraisal", Named.APPRAISAL,
            "sequence", Named.EVENT,
            "taxonomyVersion", Named.TAXONOMY);

    /** Persons that whoever fills in the form may be himself; the others are always somebody else. */
    private static final Set<String> MAY_BE_SELF = Set.of("owner", "responsible", "engineer");

    /** No list of ours is without a bound; the API's own are on the components. */
    private static final int ITEMS_MAX = 100;

    private FieldsOfRecord() {}

    static List<StepField> of(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).map(FieldsOfRecord::of).toList();
    }

    private static StepField of(RecordComponent component) {
        return new StepField(component.getName(), RequiredFields.isRequired(component), entry(component));
    }

    private static Entry entry(RecordComponent component) {
        Class<?> type = component.getType();
        Named named = NAMES_OF_THE_CASE.get(component.getName());
        if (named != null && isId(component)) {
            return new Entry.Reference(named);
        }
        if (type == Integer.class || type == Long.class) {
            return number(component);
        }
        if (type == Instant.class) {
            return new Entry.Moment(tense(component));
        }
        if (type == LocalDate.class) {
            return new Entry.Day(tense(component));
        }
        if (type == List.class || type == Set.class) {
            return several(component, named);
        }
        return plain(component.getName(), type);
    }

    private static boolean isId(RecordComponent component) {
        return component.getType() == ShortText.class || component.getType() == Long.class;
    }

    private static Entry number(RecordComponent component) {
        Min min = annotation(component, Min.class);
        Max max = annotation(component, Max.class);
        return new Entry.Whole(
                min == null ? 0 : Math.toIntExact(min.value()),
                max == null ? Integer.MAX_VALUE : Math.toIntExact(max.value()));
    }

    private static Tense tense(RecordComponent component) {
        if (annotation(component, Future.class) != null) {
            return Tense.FUTURE;
        }
        return annotation(component, PastOrPresent.class) == null ? Tense.ANY : Tense.PAST;
    }

    private static Entry several(RecordComponent component, @Nullable Named named) {
        Class<?> of = elementOf(component.getGenericType());
        Size size = annotation(component, Size.class);
        int min = size == null ? annotation(component, NotEmpty.class) == null ? 0 : 1 : size.min();
        int max = size == null ? ITEMS_MAX : size.max();
        if (of.isEnum()) {
            return new Entry.Several(constants(of), min);
        }
        if (of == QualityScore.class) {
            return new Entry.Scores(List.of(QualityDimension.values()), QualityScore.SCORE_MAX);
        }
        return named != null
                ? new Entry.References(named, min, max)
                : new Entry.Many(new StepField("", true, plain("", of)), min, max);
    }

    private static Entry plain(String name, Class<?> type) {
        if (type == FreeText.class) {
            return new Entry.Words(FreeText.CHARACTERS_MAX);
        }
        if (type == ShortText.class) {
            return new Entry.Line(ShortText.CHARACTERS_MAX);
        }
        if (type == PersonId.class) {
            return new Entry.Person(MAY_BE_SELF.contains(name));
        }
        if (type == UnitId.class) {
            return new Entry.Unit();
        }
        if (type == CaseId.class) {
            return new Entry.OtherCase();
        }
        if (type == Boolean.class) {
            return new Entry.YesNo();
        }
        if (type == Duration.class) {
            return new Entry.Span(Spans.DAYS_MAX);
        }
        if (type == Money.class) {
            return new Entry.Amount();
        }
        if (type.isEnum()) {
            return new Entry.One(constants(type));
        }
        if (type.isRecord()) {
            return new Entry.Group(of(type));
        }
        throw new IllegalArgumentException("no form is known for a field of " + type);
    }

    private static Class<?> elementOf(Type type) {
        return (Class<?>) ((ParameterizedType) type).getActualTypeArguments()[0];
    }

    private static List<Enum<?>> constants(Class<?> type) {
        return Arrays.<Enum<?>>stream((Enum<?>[]) type.getEnumConstants()).toList();
    }

    /** Bounds of a component are on its accessor, too, wherever they are written. */
    private static <A extends Annotation> @Nullable A annotation(RecordComponent component, Class<A> type) {
        return component.getAccessor().getAnnotation(type);
    }
}
