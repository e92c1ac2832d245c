package org.redress.query.mining;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.analytics.formats.UnreadableLog;
import org.redress.analytics.mining.MinedLog;
import org.redress.analytics.store.Asking;
import org.redress.analytics.store.Classifier;
import org.redress.analytics.store.LogLoading;
import org.redress.analytics.store.LogStore;
import org.redress.analytics.store.Order;
import org.redress.analytics.store.StoreLimits;
import org.redress.query.replica.LogFormat;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a log in a file without a server: {@code java -jar … mine --question=graph FILE}. It starts nothing of the
 * application, keeps nothing, and reads what the service reads.
 */
public final class MiningCommandLine {
    static final int SUCCESS = 0;
    static final int FAILURE = 1;

    private static final String VERB = "mine";
    private static final String QUESTION = "--question=";
    private static final String FORMAT = "--format=";
    private static final String CLASSIFIER = "--classifier=";
    private static final List<String> OPTIONS = List.of(QUESTION, FORMAT, CLASSIFIER);
    private static final String USAGE = "Usage: mine [--question=QUESTION] [--format=json|csv]"
            + " [--classifier=activity|activity-and-transition] FILE\nQuestions: " + MiningQuestion.names()
            + ". A file is XES or CSV, packed with gzip or not.";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .changeDefaultPropertyInclusion(
                    any -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private final PrintStream out;

    MiningCommandLine(PrintStream out) {
        this.out = out;
    }

    /** Whether the arguments of the program ask a file rather than for the service. */
    public static boolean isAskedBy(String[] arguments) {
        return arguments.length > 0 && arguments[0].equals(VERB);
    }

    /** Asks as the arguments say. @return the exit code: 0 when there is an answer */
    public static int run(String[] arguments) {
        return new MiningCommandLine(System.out).askAs(Arrays.asList(arguments));
    }

    int askAs(List<String> arguments) {
        List<String> files = arguments.stream()
                .skip(1)
                .filter(argument -> !argument.startsWith("--"))
                .toList();
        boolean isKnown = arguments.stream()
                .filter(argument -> argument.startsWith("--"))
                .allMatch(argument -> OPTIONS.stream().anyMatch(argument::startsWith));
        Optional<MiningQuestion> question =
                MiningQuestion.named(option(arguments, QUESTION).orElse(MiningQuestion.GRAPH.kebab()));
        Optional<Classifier> classifier = classifier(option(arguments, CLASSIFIER));
        String format = option(arguments, FORMAT).orElse("json");
        if (!isKnown
                || files.size() != 1
                || question.isEmpty()
                || classifier.isEmpty()
                || !Set.of("json", "csv").contains(format)) {
            return failing(USAGE);
        }
        Path file = Path.of(files.getFirst());
        if (!Files.isRegularFile(file)) {
            return failing("There is no file " + file + ".");
        }
        return ask(file, question.get(), classifier.get(), format.equals("csv"));
    }

    private static Optional<Classifier> classifier(Optional<String> named) {
        return switch (named.orElse("activity")) {
            case "activity" -> Optional.of(Classifier.ACTIVITY);
            case "activity-and-transition" -> Optional.of(Classifier.ACTIVITY_AND_TRANSITION);
            default -> Optional.empty();
        };
    }

    private static Optional<String> option(List<String> arguments, String name) {
        return arguments.stream()
                .filter(argument -> argument.startsWith(name))
                .findFirst()
                .map(argument -> argument.substring(name.length()));
    }

    private int ask(Path file, MiningQuestion question, Classifier classifier, boolean asTable) {
        try {
            Path folder = Files.createTempDirectory("redress-mine");
            try (LogStore store = LogStore.open(folder.resolve("log.duckdb"), Order.TIME, StoreLimits.DEFAULT)) {
                load(file, classifier, store);
                try (Asking asking = store.asking()) {
                    MinedLog log = new MinedLog(asking);
                    out.println(asTable ? csv(question.table(log)) : JSON.writeValueAsString(question.ask(log)));
                }
            } finally {
                remove(folder);
            }
            return SUCCESS;
        } catch (UnreadableLog unreadable) {
            return failing("The file cannot be taken in as a log: " + unreadable.reason()
                    + (unreadable.line() == 0 ? "" : " at line " + unreadable.line())
                    + (unreadable.detail().isEmpty() ? "" : " (" + unreadable.detail() + ")") + ".");
        } catch (IOException failed) {
            return failing("The file cannot be read.");
        }
    }

    private static void load(Path file, Classifier classifier, LogStore store) throws IOException {
        try (LogLoading loading = new LogLoading(store, classifier);
                InputStream bytes = Files.newInputStream(file);
                BufferedInputStream looked = new BufferedInputStream(bytes)) {
            LogFormat.of(looked).read(looked, null, loading);
            loading.finish();
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** RFC 4180: what holds a comma, a quote or a line end is quoted. */
    private static String csv(List<List<String>> table) {
        return table.stream()
                .map(row -> row.stream().map(MiningCommandLine::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));
    }

    private static String cell(String text) {
        return text.chars().anyMatch(each -> each == ',' || each == '"' || each == '\n' || each == '\r')
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }

    private int failing(String sentence) {
        out.println(sentence);
        return FAILURE;
    }
}
