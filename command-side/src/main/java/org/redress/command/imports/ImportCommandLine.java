package org.redress.command.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.redress.eventlog.EventLogConfiguration;
import org.redress.events.PersonId;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Imports a file in the foreground: {@code java -jar … import --format=cfpb-bank-of-america FILE}. It starts the log and
 * the import and nothing else of the application: no port, no accounts, no views.
 */
public final class ImportCommandLine {
    static final int SUCCESS = 0;
    static final int FAILURE = 1;

    private static final String VERB = "import";
    private static final String FORMAT = "--format=";
    private static final String MAPPING = "--mapping=";
    private static final String ENCODING = "--encoding=";
    private static final String DRY_RUN = "--dry-run";
    private static final List<String> OWN_OPTIONS = List.of(FORMAT, MAPPING, ENCODING, DRY_RUN);

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .changeDefaultPropertyInclusion(
                    any -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

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
        List<String> files = arguments.stream()
                .skip(1)
                .filter(argument -> !argument.startsWith("--"))
                .toList();
        Optional<ImportFormat> format = option(arguments, FORMAT).flatMap(ImportFormat::named);
        Optional<FileEncoding> encoding = option(arguments, ENCODING).flatMap(FileEncoding::labelled);
        Optional<String> mapping = option(arguments, MAPPING);
        if (format.isEmpty()
                || files.size() != 1
                || (option(arguments, ENCODING).isPresent() && encoding.isEmpty())
                || (format.get().mapping() == null) != mapping.isPresent()) {
            return failing("Usage: import --format=FORMAT [--mapping=JSON-FILE] [--encoding=ENCODING] [--dry-run]"
                    + " [--SETTING=VALUE ...] FILE\nFormats: " + ImportFormat.names()
                    + "; a mapping goes with " + ImportFormat.MAPPED.kebab() + ".");
        }
        for (String file : Stream.concat(files.stream(), mapping.stream()).toList()) {
            if (!Files.isRegularFile(Path.of(file))) {
                return failing("There is no file " + file + ".");
            }
        }
        String[] settings = arguments.stream()
                .filter(argument ->
                        argument.startsWith("--") && OWN_OPTIONS.stream().noneMatch(argument::startsWith))
                .toArray(String[]::new);
        try {
            String json = mapping.isEmpty() ? null : Files.readString(Path.of(mapping.get()));
            ReadAs readAs = new ReadAs(format.get(), json, encoding.orElse(null));
            readAs.mapping();
            Path file = Path.of(files.getFirst());
            return arguments.contains(DRY_RUN) ? showFirstRows(readAs, file) : importInto(settings, readAs, file);
        } catch (BadMapping | IOException e) {
            return failing("The mapping cannot be read: " + e.getMessage() + ".");
        }
    }

    /** Needs no database: who has a customer's id is no part of what is shown. */
    private int showFirstRows(ReadAs readAs, Path file) {
        MappedFile.Reading reading = new MappedFile.Reading(
                "none", Clock.systemUTC().instant(), (source, customer) -> new PersonId("customer"));
        try (MappedFile open = MappedFile.open(() -> Files.newInputStream(file), readAs.mapping(), reading)) {
            out.println(JSON.writeValueAsString(DryRun.of(readAs, open)));
            return SUCCESS;
        } catch (FileRejected e) {
            return failing(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return failing("The file cannot be read.");
        }
    }

    private static Optional<String> option(List<String> arguments, String name) {
        return arguments.stream()
                .filter(argument -> argument.startsWith(name))
                .findFirst()
                .map(argument -> argument.substring(name.length()));
    }

    private int importInto(String[] settings, ReadAs readAs, Path file) {
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
                            context.getBean(JdbcReasons.class),
                            out)
                    .run(readAs, file);
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
