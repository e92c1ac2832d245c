package org.redress.standalone.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.redress.events.EventCatalogue;
import org.redress.lifecycle.Lifecycle;
import org.redress.lifecycle.decision.Step;

/** The documents say what is so. */
class DocumentationTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)(#[^)]*)?\\)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` → ([^|]+)\\|(.*)$");

    @Test
    void every_link_leads_to_a_file() throws IOException {
        List<String> dead = new ArrayList<>();
        for (Path document : documents()) {
            LINK.matcher(Files.readString(document))
                    .results()
                    .map(link -> link.group(1))
                    .filter(link -> !link.startsWith("http"))
                    .filter(link -> !Files.exists(document.resolveSibling(link)))
                    .forEach(link -> dead.add(ROOT.relativize(document) + " → " + link));
        }

        assertThat(dead).isEmpty();
    }

    @Test
    void every_link_into_a_document_leads_to_one_of_its_headings() throws IOException {
        List<String> dead = new ArrayList<>();
        for (Path document : documents()) {
            for (MatchResult link :
                    LINK.matcher(Files.readString(document)).results().toList()) {
                Path target = document.resolveSibling(link.group(1));
                if (link.group(2) != null
                        && Files.exists(target)
                        && !anchors(target).contains(link.group(2))) {
                    dead.add(ROOT.relativize(document) + " → " + link.group());
                }
            }
        }

        assertThat(dead).isEmpty();
    }

    @Test
    void the_map_has_a_row_for_every_step_and_no_other() throws IOException {
        assertThat(rows().keySet())
                .containsExactlyElementsOf(Lifecycle.STEPS.stream()
                        .map(step -> step.command().getSimpleName())
                        .toList());
    }

    @Test
    void the_files_of_a_row_speak_of_its_command_and_its_events() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, MatchResult> row : rows().entrySet()) {
            List<String> files = LINK.matcher(row.getValue().group(3))
                    .results()
                    .map(link -> link.group(1))
                    .toList();
            List<String> events = Pattern.compile("`(\\w+)`")
                    .matcher(row.getValue().group(2))
                    .results()
                    .map(event -> event.group(1))
                    .toList();
            for (String file : files.subList(0, 3)) {
                if (!Files.readString(ROOT.resolve(file)).contains(row.getKey())) {
                    wrong.add(file + " does not speak of " + row.getKey());
                }
            }
            if (!Files.readString(ROOT.resolve(files.get(3))).contains(events.getFirst())) {
                wrong.add(files.get(3) + " does not show " + events.getFirst());
            }
            for (String event : events) {
                if (EventCatalogue.classOf(event).isEmpty()
                        || !Files.readString(ROOT.resolve(files.get(0))).contains("new " + event + "(")) {
                    wrong.add(row.getKey() + " does not lead to " + event);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void the_main_path_of_the_readme_names_steps_that_exist() throws IOException {
        List<String> named = Pattern.compile("(?m)^step ([a-z-]+) ")
                .matcher(readme())
                .results()
                .map(step -> step.group(1))
                .toList();

        assertThat(named)
                .hasSizeGreaterThan(15)
                .isSubsetOf(Lifecycle.STEPS.stream().map(Step::name).toList());
    }

    @Test
    void the_two_commands_of_the_readme_are_the_ones_that_run_and_test_it() throws IOException {
        assertThat(readme()).contains("```bash\nmvn spring-boot:run\n```", "```bash\nmvn verify\n```");
        assertThat(Files.readString(ROOT.resolve(".ci/run"))).contains(" verify\n");
    }

    /** What GitHub makes of headings: small letters, words and hyphens only. */
    private static Set<String> anchors(Path document) throws IOException {
        return Files.readAllLines(document).stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
                .map(heading -> "#" + heading.replaceAll("[^\\w\\- ]", "").replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private static Map<String, MatchResult> rows() throws IOException {
        return ROW.matcher(readme())
                .results()
                .collect(Collectors.toMap(
                        row -> row.group(1), row -> row, (first, second) -> first, java.util.LinkedHashMap::new));
    }

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(
                            Stream.of(ROOT.resolve("README.md")),
                            docs.filter(file -> file.toString().endsWith(".md")))
                    .toList();
        }
    }
}
