package org.redress.command.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.Occurred;
import org.redress.events.InvalidValue;
import org.redress.events.Mistake;
import org.redress.events.RowRemark;
import org.redress.lifecycle.input.ShortText;

/** One row's values on their way into their types, and what is odd about them. */
final class MappedRow {
    /** Nothing was complained about to anybody's office before; earlier dates are slips of a spreadsheet. */
    static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    /** The sources' numbers have at most eighteen characters and grow; bounds the case number. */
    static final int ID_CHARACTERS_MAX = 40;

    /** A number that is one has no more digits. */
    static final int ID_DIGITS_MAX = 20;

    /** The longest story among those read here has 22,000. */
    static final int WORDS_CHARACTERS_MAX = 40_000;

    private final Mapping mapping;
    private final TimeForms times;
    private final Cells cells;
    private final Instant now;
    private final List<Remark> warnings = new ArrayList<>();

    MappedRow(Mapping mapping, TimeForms times, Cells cells, Instant now) {
        this.mapping = mapping;
        this.times = times;
        this.cells = cells;
        this.now = now;
    }

    /** What is odd, though it can be used; in the order in which it was looked at. */
    List<Remark> warnings() {
        return List.copyOf(warnings);
    }

    /** Whether the file tells this at all. */
    boolean tells(MappedFact fact) {
        String column = mapping.column(fact);
        return column != null && cells.used().containsKey(column);
    }

    /** The source's number for the complaint; null where it has none. */
    @Nullable
    String id() throws BadValue {
        String column = mapping.column(MappedFact.ID);
        if (column == null) {
            return null;
        }
        String id = text(MappedFact.ID);
        if (id == null) {
            throw new BadValue(column, RowRemark.BLANK);
        }
        if (mapping.numbered() && !(id.length() <= ID_DIGITS_MAX && id.chars().allMatch(MappedRow::isDigit))) {
            throw new BadValue(column, RowRemark.NOT_DIGITS, ID_DIGITS_MAX);
        }
        if (id.length() > ID_CHARACTERS_MAX) {
            throw new BadValue(column, RowRemark.TOO_LONG, ID_CHARACTERS_MAX);
        }
        return id;
    }

    /** A set word of the source; null where it is blank. */
    @Nullable
    String text(MappedFact fact) throws BadValue {
        String column = mapping.column(fact);
        return column == null ? null : checked(column, mapping.required().contains(fact), ShortText.CHARACTERS_MAX);
    }

    /** Words of people, however many lines; null where there are none. */
    @Nullable
    String words(MappedFact fact) throws BadValue {
        String column = mapping.column(fact);
        return column == null ? null : checked(column, mapping.required().contains(fact), WORDS_CHARACTERS_MAX);
    }

    /** The further columns that are not blank, by our names. */
    Map<String, String> fields() throws BadValue {
        Map<String, String> fields = new TreeMap<>();
        for (Map.Entry<String, String> field : mapping.fields().entrySet()) {
            String value = checked(field.getValue(), false, ShortText.CHARACTERS_MAX);
            if (value != null) {
                fields.put(field.getKey(), value);
                warnOfShape(field.getValue(), value);
            }
        }
        return fields;
    }

    /** When something happened, which cannot be in the future; null where it is blank. */
    @Nullable
    Occurred happened(MappedFact fact) throws BadValue {
        Occurred when = time(fact);
        boolean isFuture = switch (when) {
            case null -> false;
            case Occurred.At at -> at.instant().isAfter(now);
            case Occurred.On on -> on.day().isAfter(times.dayOf(now));
            case Occurred.Sometime never -> false;
        };
        if (isFuture) {
            throw new BadValue(String.valueOf(mapping.column(fact)), RowRemark.IN_THE_FUTURE);
        }
        return when;
    }

    /** A time, whenever; null where it is blank. */
    @Nullable
    Occurred time(MappedFact fact) throws BadValue {
        String text = text(fact);
        if (text == null) {
            return null;
        }
        String column = String.valueOf(mapping.column(fact));
        Optional<Occurred> when = times.parsed(text);
        if (when.isEmpty()) {
            throw noTime(column);
        }
        if (dayOf(when.get()).isBefore(EARLIEST)) {
            throw new BadValue(column, RowRemark.TOO_EARLY, EARLIEST);
        }
        return when.get();
    }

    /** Warns when the second of two things came first, as far as that can be told. */
    void warnOfOrder(@Nullable Occurred first, MappedFact second, @Nullable Occurred then) {
        if (first == null || then == null) {
            return;
        }
        boolean isBefore = (first instanceof Occurred.At a && then instanceof Occurred.At b)
                ? b.instant().isBefore(a.instant())
                : dayOf(then).isBefore(dayOf(first));
        if (isBefore) {
            warn(second, RowRemark.BEFORE_RECEIPT, String.valueOf(mapping.column(MappedFact.RECEIVED)));
        }
    }

    /** Warns when two columns name different days for the same thing. */
    void warnOfDisagreement(@Nullable Occurred one, MappedFact fact, @Nullable Occurred other) {
        if (one != null && other != null && !dayOf(one).equals(dayOf(other))) {
            warn(fact, RowRemark.ANOTHER_DAY, String.valueOf(mapping.column(MappedFact.RECEIVED)));
        }
    }

    /** Warns of a column. */
    void warn(MappedFact fact, RowRemark code, Object... arguments) {
        warnings.add(Remark.of(cells.line(), mapping.column(fact), code, arguments));
    }

    private BadValue noTime(String column) {
        List<String> examples = times.examples();
        return switch (examples.size()) {
            case 0 -> new BadValue(column, RowRemark.TIME_WITHOUT_FORM);
            case 1 -> new BadValue(column, RowRemark.NOT_A_TIME, examples.getFirst());
            default -> new BadValue(column, RowRemark.NOT_A_TIME_OF_TWO_FORMS, examples.getFirst(), examples.getLast());
        };
    }

    private LocalDate dayOf(Occurred when) {
        return switch (when) {
            case Occurred.At at -> times.dayOf(at.instant());
            case Occurred.On on -> on.day();
            case Occurred.Sometime never -> throw new IllegalArgumentException("a source names a time or nothing");
        };
    }

    private void warnOfShape(String column, String value) {
        String shape = mapping.shapes().get(column);
        if (shape != null && !hasShape(value, shape)) {
            warnings.add(Remark.of(cells.line(), column, RowRemark.OTHER_SHAPE, shape));
        }
    }

    private static boolean hasShape(String value, String shape) {
        if (value.length() != shape.length()) {
            return false;
        }
        for (int i = 0; i < shape.length(); i++) {
            char is = value.charAt(i);
            boolean fits = switch (shape.charAt(i)) {
                case 'A' -> is >= 'A' && is <= 'Z';
                case '9' -> isDigit(is);
                default -> is == shape.charAt(i);
            };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private @Nullable String checked(String column, boolean required, int charactersMax) throws BadValue {
        String value = cells.used().getOrDefault(column, "");
        if (value.isEmpty() || mapping.blanks().contains(value)) {
            if (required) {
                throw new BadValue(column, RowRemark.BLANK);
            }
            return null;
        }
        try {
            return charactersMax == ShortText.CHARACTERS_MAX ? new ShortText(value).value() : checkedWords(value);
        } catch (InvalidValue e) {
            throw new BadValue(column, RowRemark.of(e.mistake()), e.values().toArray());
        }
    }

    /** As our own words are checked, with room for longer stories. */
    private static String checkedWords(String words) {
        if (words.length() > WORDS_CHARACTERS_MAX) {
            throw new InvalidValue(Mistake.TOO_LONG, WORDS_CHARACTERS_MAX);
        }
        boolean printable = words.codePoints()
                .allMatch(point -> point == '\n'
                        || point == '\r'
                        || point == '\t'
                        || (Character.getType(point) != Character.CONTROL
                                && Character.getType(point) != Character.SURROGATE));
        if (!printable) {
            throw new InvalidValue(Mistake.UNPRINTABLE);
        }
        return words;
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    /** Thrown for a value that its column may not hold. */
    static final class BadValue extends Exception {
        private static final long serialVersionUID = 1L;

        private final String column;
        private final RowRemark code;
        private final transient Object[] arguments;

        BadValue(String column, RowRemark code, Object... arguments) {
            super(code.name(), null, false, false);
            this.column = column;
            this.code = code;
            this.arguments = arguments;
        }

        Remark at(long line) {
            return Remark.of(line, column, code, arguments);
        }
    }
}
