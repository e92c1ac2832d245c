package org.redress.command.imports;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.redress.eventlog.EventLogConfiguration;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/**
 * Imports a file in the foreground: {@code java -jar … import --format=cfpb-bank-of-america FILE}. It starts the log and
 * the import and nothing else of the application: no port, no accounts, no views.
 */
public final class ImportCommandLine {
    static final int SUCCESS = 0;
    static final int FAILURE = 1;

    private static final String VERB = "import";
    private static final String FORMAT = "--format=";

    /** H2's own code for a file that another process has open. */
    private static final int H2_FILE_IN_USE = 90020;

    private final PrintStream out;

    ImportCommandLine(PrintStream out) {
        this.out = out;
    }

    /** Whether the arguments of the program ask for an import rather than for the service. */
    public static boolean isAskedBy(String[] arguments) {
        return arguments.length > 0 && arguments[0].equals(VERB);
    }

    /** Imports as the arguments say. @return the exit code: 0 when every row was decided */
    public static int run(String[] arguments) {
        return new ImportCommandLine(System.out).importAs(Arrays.asList(arguments));
    }

    int importAs(List<String> arguments) {
        Optional<ImportFormat> format = arguments.stream()
                .filter(argument -> argument.startsWith(FORMAT))
                .findFirst()
                .flatMap(argument -> ImportFormat.named(argument.substring(FORMAT.length())));
        List<String> files = arguments.stream()
                .skip(1)
                .filter(argument -> !argument.startsWith("--"))
                .toList();
        if (format.isEmpty() || files.size() != 1) {
            return failing("Usage: import --format=" + ImportFormat.CFPB_BANK_OF_AMERICA.kebab()
                    + " [--SETTING=VALUE ...] FILE");
        }
        if (!Files.isRegularFile(Path.of(files.getFirst()))) {
            return failing("There is no file " + files.getFirst() + ".");
        }
        String[] settings = arguments.stream()
                .filter(argument -> argument.startsWith("--") && !argument.startsWith(FORMAT))
                .toArray(String[]::new);
        return importInto(settings, format.get(), Path.of(files.getFirst()));
    }

    private int importInto(String[] settings, ImportFormat format, Path file) {
        SpringApplicationBuilder parts = new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                // What goes wrong is told below, in a sentence.
                .properties("logging.level.root=warn", "logging.level.org.springframework.boot.SpringApplication=off");
        try (ConfigurableApplicationContext context = parts.run(settings)) {
            return new ForegroundImport(
                            context.getBean(Imports.class),
                            context.getBean(ImportWork.class),
                            context.getBean(JdbcRemarks.class),
                            out)
                    .run(format, file);
        } catch (RuntimeException e) {
            return failing(sentenceOf(e));
        }
    }

    private int failing(String sentence) {
        out.println(sentence);
        return FAILURE;
    }

    private static String sentenceOf(RuntimeException fault) {
        boolean inUse = Stream.<Throwable>iterate(fault, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql && sql.getErrorCode() == H2_FILE_IN_USE);
        return inUse
                ? "The database is in use by the running service: stop it, or send the file to its POST /api/imports."
                : "The import did not run: " + fault.getClass().getName() + ".";
    }

    /** As much of the application as an import needs; no {@code @Configuration}, or the service would find it. */
    @EnableAutoConfiguration
    @Import({EventLogConfiguration.class, ImportConfiguration.class})
    static class Parts {}
}
