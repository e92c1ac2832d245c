package org.redress.query.events;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What is published about CloudEvents, read where it lies beside the checkout, for tests. */
final class CloudEventsVectors {
    private static final Path DATA = Path.of(System.getProperty("redress.shared", "../../shared"), "data");
    private static final Path SCHEMA = DATA.resolve("schemas/cloudevents.json");
    private static final Path HTTP = DATA.resolve("vectors/cloudevents_http-protocol-binding.feature");
    private static final Path MINIMUM = DATA.resolve("vectors/cloudevents_v1_minimum.yaml");

    private static final Pattern OUTLINE =
            Pattern.compile("(?s)Scenario Outline: (\\w+) content mode(.*?)(?=Scenario|$)");
    private static final Pattern QUOTED = Pattern.compile("(?s)\"\"\"\\n(.*?)\"\"\"");
    private static final Pattern ATTRIBUTE = Pattern.compile("(?m)^\\s*\\|\\s+(\\w+) \\|\\s+(\\S.*?)\\s+\\|\\s*$");
    private static final Pattern EXAMPLE = Pattern.compile("(?m)^\\s*\\|\\s+(application/.*?)\\s+\\|\\s*$");

    private CloudEventsVectors() {}

    static boolean areThere() {
        return Stream.of(SCHEMA, HTTP, MINIMUM).allMatch(Files::exists);
    }

    /** The schema of one event, formats of texts included. */
    static Schema schema() {
        SchemaRegistryConfig strict =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_7, registry -> registry.schemaRegistryConfig(strict))
                .getSchema(text(SCHEMA));
    }

    /**
     * A message of the HTTP binding, and how it must be read.
     *
     * @param mode {@code Binary} or {@code Structured}
     */
    record Message(
            String mode, Map<String, String> headers, String body, Map<String, String> attributes, String data) {}

    /** Every example of the feature's outlines. */
    static List<Message> messages() {
        List<Message> messages = new ArrayList<>();
        for (MatchResult outline : OUTLINE.matcher(text(HTTP)).results().toList()) {
            for (MatchResult example :
                    EXAMPLE.matcher(outline.group(2)).results().toList()) {
                String scenario = outline.group(2).replace("<contentType>", example.group(1));
                messages.add(message(outline.group(1), scenario));
            }
        }
        return messages;
    }

    /** The attributes of each event of the minimum. */
    static List<Map<String, String>> minimum() {
        List<Map<String, String>> all = new ArrayList<>();
        for (Object document : new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(text(MINIMUM))) {
            Map<String, String> attributes = new TreeMap<>();
            ((Map<?, ?>) ((Map<?, ?>) document).get("ContextAttributes"))
                    .forEach((name, value) -> attributes.put(name.toString(), value.toString()));
            all.add(attributes);
        }
        return all;
    }

    private static Message message(String mode, String scenario) {
        List<String> quoted = QUOTED.matcher(scenario)
                .results()
                .map(text -> text.group(1).stripIndent())
                .toList();
        String[] request = quoted.get(0).split("\\n\\n", 2);
        Map<String, String> headers = new LinkedHashMap<>();
        request[0]
                .lines()
                .skip(1)
                .map(line -> line.strip().split(": ", 2))
                .forEach(header -> headers.put(header[0].toLowerCase(Locale.ROOT), header[1]));
        Map<String, String> attributes = new TreeMap<>();
        ATTRIBUTE
                .matcher(scenario)
                .results()
                .filter(row -> !row.group(1).equals("key"))
                .forEach(row -> attributes.put(row.group(1), row.group(2)));
        return new Message(mode, headers, request[1], attributes, quoted.get(1));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
