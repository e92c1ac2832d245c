package org.redress.lifecycle;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.redress.events.Channel;
import org.redress.events.ComplaintEvent;
import org.redress.events.InvalidValue;
import org.redress.events.Money;
import org.redress.events.PersonId;
import org.redress.events.Personal;
import org.redress.events.RemedyKind;
import org.redress.events.Role;
import org.redress.events.UnitId;
import org.redress.lifecycle.decision.Caller;
import org.redress.lifecycle.decision.Examples;
import org.redress.lifecycle.decision.Step;
import org.redress.lifecycle.input.CaseId;
import org.redress.lifecycle.input.FreeText;
import org.redress.lifecycle.input.RequiredFields;
import org.redress.lifecycle.input.ShortText;
import org.redress.lifecycle.policy.Authority;
import org.redress.lifecycle.policy.ComplaintPolicy;

/** Whatever may happen: any well-formed command, any caller, any event, drawn from small pools so that they meet. */
public final class Chance {
    private static final List<PersonId> PEOPLE =
            List.of(Cast.HANDLER, Cast.COLLEAGUE, new PersonId("mechanic-of-the-story"), Examples.SOMEBODY_ELSE);
    private static final List<UnitId> UNITS = List.of(Cast.DEALER, Cast.WORKSHOP);
    /** In each part of the day, and far enough apart that a promise can be moved. */
    private static final List<Instant> MOMENTS = Stream.of(-2, 0, 4, 8, 24, 7 * 24, 60 * 24)
            .map(hours -> Cast.NOW.plus(Duration.ofHours(hours)))
            .toList();

    private static final List<Money> AMOUNTS = Stream.of("0", "1", "500", "500.01", "5000", "50000", "1000000")
            .flatMap(amount -> Stream.of(new Money(amount, "CNY"), new Money(amount, "USD")))
            .toList();
    private static final String NEW_MODEL = "a new model";

    /** Cases that exist, and one that does not. */
    private static final List<String> CASES =
            List.of(Cast.COMPLAINT, Way.SECOND, "0badc0de-0000-4000-8000-000000000000");

    private static final ComplaintPolicy CATALOGUE = ComplaintPolicy.ofCatalogue();
    private static final Authority RESERVED = new Authority(
            Map.of(RemedyKind.EXPLANATION, Set.of(Role.ENGINEER)),
            CATALOGUE.authority().limits());
    private static final List<Class<?>> EVENTS = records(ComplaintEvent.class).toList();

    /** What an id in a field of this name may look like; most exist in some case, some in none. */
    private static final Map<String, List<String>> IDS = Map.ofEntries(
            Map.entry("demand", List.of("D1", "D1", "D2", "D3")),
            Map.entry("covers", List.of("D1", "D1", "D2", "D3")),
            Map.entry("option", List.of("O1-1", "O1-2", "O2-1", "O2-2", "none")),
            Map.entry("promise", List.of("P1", "P2", "P3", "none")),
            Map.entry("fact", List.of("F1", "F2")),
            Map.entry("facts", List.of("F1", "F1", "F2")),
            Map.entry("draft", List.of("R1", "R1", "R2", "none")),
            Map.entry("question", List.of("Q1", "Q1", "Q2", "none")),
            Map.entry("appraisal", List.of("A1", "A1", "A2", "none")),
            Map.entry("into", CASES),
            Map.entry("from", CASES),
            Map.entry("to", CASES),
            Map.entry("origin", CASES),
            Map.entry("duplicate", CASES),
            Map.entry("earlier", CASES),
            Map.entry("productModel", List.of(NEW_MODEL, "an old model")),
            Map.entry("taxonomyVersion", List.of("catalogue-1", "catalogue-1", "2027")));

    private static final Map<Class<?>, Form> FORMS = new ConcurrentHashMap<>();

    private final Random random;

    public Chance(Random random) {
        this.random = random;
    }

    /** Any command of this step. */
    public <C> C commandOf(Step<C> step) {
        return record(step.command());
    }

    /** Any policy that an organisation might set. */
    public ComplaintPolicy policy() {
        return new ComplaintPolicy(
                "1",
                oneIn(2) ? Set.of(Channel.values()) : Set.of(one(List.of(Channel.values()))),
                CATALOGUE.permissions(),
                oneIn(2) ? CATALOGUE.authority() : RESERVED,
                one(List.of("catalogue-1", "catalogue-1", "2027")),
                oneIn(3),
                oneIn(3),
                1 + random.nextInt(3),
                CATALOGUE.zone(),
                CATALOGUE.ladder(),
                CATALOGUE.attemptsUntilUnreachable(),
                Set.of(NEW_MODEL),
                CATALOGUE.precedentPhrases());
    }

    /** Any event, in no order whatever. */
    public ComplaintEvent event() {
        return (ComplaintEvent) record(one(EVENTS));
    }

    /** Anybody, in any role. */
    public Caller caller() {
        return new Caller(one(PEOPLE), one(List.of(Role.values())), Set.copyOf(some(UNITS, 0)));
    }

    public <T> T one(List<T> pool) {
        return pool.get(random.nextInt(pool.size()));
    }

    /** A number from 0 up to this one, exclusive. */
    public int upTo(int bound) {
        return random.nextInt(bound);
    }

    public boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    private <T> T record(Class<T> type) {
        Form form = FORMS.computeIfAbsent(type, Form::of);
        while (true) {
            try {
                return type.cast(form.constructor()
                        .newInstance(form.fields().stream().map(this::value).toArray()));
            } catch (InvocationTargetException e) {
                if (!(e.getCause() instanceof InvalidValue)) {
                    throw new AssertionError(type.getName(), e.getCause());
                }
                // Fields that do not fit together are not well-formed: draw again.
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(type.getName(), e);
            }
        }
    }

    private Object value(Field field) {
        return field.maybeAbsent() && oneIn(3) ? null : value(field.type(), field);
    }

    private Object value(Type type, Field field) {
        if (type instanceof ParameterizedType generic) {
            return several(generic, field);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return plain.getEnumConstants()[random.nextInt(plain.getEnumConstants().length)];
        }
        return switch (plain.getSimpleName()) {
            case "boolean", "Boolean" -> !oneIn(4);
            case "int", "Integer" -> 1 + random.nextInt(4);
            case "long", "Long" -> (long) random.nextInt(30);
            case "String" -> one(IDS.getOrDefault(field.name(), List.of("words")));
            case "ShortText" -> new ShortText(one(IDS.getOrDefault(field.name(), List.of("words"))));
            case "CaseId" -> new CaseId(one(CASES));
            case "FreeText" -> new FreeText(oneIn(12) ? "Another customer got 200" : "words");
            case "Personal" -> new Personal.Plain(Cast.CUSTOMER, "words");
            case "PersonId" -> one(PEOPLE);
            case "UnitId" -> one(UNITS);
            case "Instant" -> one(MOMENTS);
            case "LocalDate" -> LocalDate.EPOCH;
            case "ZoneId" -> ZoneId.of("America/New_York");
            case "Duration" -> Duration.ofDays(1 + random.nextInt(30));
            case "Money" -> one(AMOUNTS);
            default -> record(plain);
        };
    }

    private Object several(ParameterizedType generic, Field field) {
        if (generic.getRawType() == Map.class) {
            return Map.of("state", "CA");
        }
        Type element = generic.getActualTypeArguments()[0];
        if (generic.getRawType() == Set.class) {
            return Set.copyOf(some(List.of(((Class<?>) element).getEnumConstants()), field.least()));
        }
        return IntStream.range(0, field.least() + random.nextInt(3))
                .mapToObj(index -> value(element, field))
                .toList();
    }

    private <T> List<T> some(List<T> pool, int least) {
        Set<T> drawn = new LinkedHashSet<>();
        int size = least + random.nextInt(2 + least);
        while (drawn.size() < Math.min(size, pool.size())) {
            drawn.add(one(pool));
        }
        return new ArrayList<>(drawn);
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(Chance::records) : Stream.of(type);
    }

    /** How a record is made; looked up once. */
    private record Form(Constructor<?> constructor, List<Field> fields) {
        static Form of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            try {
                Constructor<?> canonical = type.getDeclaredConstructor(
                        Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
                canonical.setAccessible(true);
                return new Form(canonical, Stream.of(components).map(Field::of).toList());
            } catch (NoSuchMethodException e) {
                throw new AssertionError(type.getName(), e);
            }
        }
    }

    /** One field of a record: whether it may be absent, and how many elements it has at least. */
    private record Field(Type type, String name, boolean maybeAbsent, int least) {
        static Field of(RecordComponent component) {
            return new Field(
                    component.getGenericType(),
                    component.getName(),
                    !RequiredFields.isRequired(component)
                            && !component.getType().isPrimitive(),
                    least(component.getAccessor()));
        }

        private static int least(Method accessor) {
            Size size = accessor.getAnnotation(Size.class);
            return accessor.isAnnotationPresent(NotEmpty.class) ? 1 : size == null ? 0 : size.min();
        }
    }
}
