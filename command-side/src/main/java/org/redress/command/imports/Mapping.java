package org.redress.command.imports;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.events.Answer;
import org.redress.events.Channel;

/**
 * Which column of a file tells what. Every format is one, ours and those that users write.
 *
 * @param source the name of the collection, in every fact and case number
 * @param separator between the values of CSV; null for a comma
 * @param encoding null to find it out from the file as a whole
 * @param header the names of the columns where the file does not start with them; else null
 * @param layout the columns that the file must have and no others; null where others may be there
 * @param optional columns that a file of this format may lack
 * @param numbered whether ids are digits
 * @param zone in which times without an offset are meant; null where the source tells days only
 * @param times the forms of days and times, as {@link java.time.format.DateTimeFormatter} writes them; the first that
 *     fits is taken
 * @param blanks what stands for nothing, beside nothing
 * @param columns by what they tell
 * @param required what no row may lack
 * @param fields further columns to keep, by our name for them; nothing personal
 * @param shapes what the values of a column look like, A for a capital letter and 9 for a digit; others are warned about
 * @param channels the source's words for ways
 * @param responses the source's kinds of answers, and whether it calls the case closed by them
 * @param statuses the source's states, and whether they are closed
 * @param timely the source's words for in time and late
 */
record Mapping(
        String source,
        Syntax syntax,
        @Nullable String separator,
        @Nullable FileEncoding encoding,
        @Nullable List<String> header,
        @Nullable List<String> layout,
        Set<String> optional,
        boolean numbered,
        @Nullable ZoneId zone,
        List<String> times,
        Set<String> blanks,
        Map<MappedFact, String> columns,
        Set<MappedFact> required,
        Map<String, String> fields,
        Map<String, String> shapes,
        Map<String, Channel> channels,
        Map<String, Boolean> responses,
        Map<String, Boolean> statuses,
        Map<String, Answer> timely) {

    /** Entries of each part. The widest public layout has 49 columns; bounds what one file can ask for. */
    static final int ENTRIES_MAX = 200;

    /** Characters of the name of a column or of one of the source's words: what a remark has room for. */
    static final int NAME_CHARACTERS_MAX = 64;

    private static final Pattern SOURCE = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,19}");
    private static final Pattern FIELD = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");
    private static final Pattern SHAPE = Pattern.compile("[A9 -]{1,40}");
    private static final Set<String> SEPARATORS = Set.of(",", ";", "\t", "|");
    private static final String FIELD_RULE = "must have names of letters and digits that start small, at most 40";
    private static final String SHAPE_RULE = "must consist of A, 9, spaces and hyphens, at most 40";
    private static final String BOUND_RULE =
            "must have at most " + ENTRIES_MAX + " entries of " + NAME_CHARACTERS_MAX + " characters in each part";

    Mapping {
        optional = orEmpty(optional);
        times = times == null ? List.of() : List.copyOf(times);
        blanks = orEmpty(blanks);
        columns = orEmpty(columns);
        required = orEmpty(required);
        fields = orEmpty(fields);
        shapes = orEmpty(shapes);
        channels = orEmpty(channels);
        responses = orEmpty(responses);
        statuses = orEmpty(statuses);
        timely = orEmpty(timely);
        require(source != null && SOURCE.matcher(source).matches(), "source", "must be 1 to 20 letters and digits");
        require(syntax != null, "syntax", "is missing");
        require(separator == null || SEPARATORS.contains(separator), "separator", "must be one of , ; | and tab");
        require(!columns.isEmpty(), "columns", "is missing");
        require(columns.keySet().containsAll(required), "required", "names what has no column");
        require(fields.keySet().stream().allMatch(name -> FIELD.matcher(name).matches()), "fields", FIELD_RULE);
        require(shapes.values().stream().allMatch(shape -> SHAPE.matcher(shape).matches()), "shapes", SHAPE_RULE);
        require(
                Stream.of(optional, times, blanks, columns.values(), fields.values(), shapes.keySet())
                        .allMatch(Mapping::isBounded),
                "mapping",
                BOUND_RULE);
        require(
                Stream.of(channels.keySet(), responses.keySet(), statuses.keySet(), timely.keySet())
                        .allMatch(words -> words.size() <= ENTRIES_MAX),
                "mapping",
                BOUND_RULE);
        try {
            TimeForms.of(times, zone);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new BadMapping("times must be forms like yyyy-MM-dd HH:mm:ss, and times of day need a zone");
        }
    }

    /** The column that tells something; null where none does. */
    @Nullable
    String column(MappedFact fact) {
        return columns.get(fact);
    }

    /** Every column that tells something, once. */
    List<String> used() {
        return Stream.concat(columns.values().stream(), fields.values().stream())
                .distinct()
                .toList();
    }

    /** The same, for a file of which the sender tells the encoding. */
    Mapping in(FileEncoding told) {
        return new Mapping(
                source, syntax, separator, told, header, layout, optional, numbered, zone, times, blanks, columns,
                required, fields, shapes, channels, responses, statuses, timely);
    }

    private static boolean isBounded(Collection<String> names) {
        return names.size() <= ENTRIES_MAX && names.stream().allMatch(name -> name.length() <= NAME_CHARACTERS_MAX);
    }

    private static void require(boolean holds, String part, String rule) {
        if (!holds) {
            throw new BadMapping(part + " " + rule);
        }
    }

    private static <T> Set<T> orEmpty(@Nullable Set<T> entries) {
        return entries == null ? Set.of() : Set.copyOf(entries);
    }

    private static <K, V> Map<K, V> orEmpty(@Nullable Map<K, V> entries) {
        return entries == null ? Map.of() : Map.copyOf(entries);
    }
}
