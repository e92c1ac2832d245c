import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Adds up what Surefire and Failsafe reported; fails on a skipped test that .ci/skips-allowed does not name. */
public final class Report {
    public static void main(String[] arguments) throws Exception {
        Set<String> allowed = Files.readAllLines(Path.of(".ci/skips-allowed")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\s+", 2)[0])
                .collect(Collectors.toSet());
        DocumentBuilder reader = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        List<String> forbidden = new ArrayList<>();
        int passed = 0;
        int failed = 0;
        int skipped = 0;
        for (Path report : reports()) {
            NodeList cases = reader.parse(report.toFile()).getElementsByTagName("testcase");
            for (int index = 0; index < cases.getLength(); index++) {
                Element test = (Element) cases.item(index);
                String name = test.getAttribute("classname") + "#" + test.getAttribute("name");
                if (has(test, "failure") || has(test, "error")) {
                    failed++;
                } else if (has(test, "skipped")) {
                    skipped++;
                    if (!allowed.contains(name)) {
                        forbidden.add(name);
                    }
                } else {
                    passed++;
                }
            }
        }
        forbidden.forEach(name -> System.out.println("skipped without a named reason: " + name));
        System.out.println(passed + " passed, " + failed + " failed, " + skipped + " skipped");
        System.exit(failed == 0 && passed > 0 && forbidden.isEmpty() ? 0 : 1);
    }

    private static boolean has(Element test, String outcome) {
        return test.getElementsByTagName(outcome).getLength() > 0;
    }

    private static List<Path> reports() throws IOException {
        var pattern = FileSystems.getDefault().getPathMatcher("glob:**/target/*-reports/TEST-*.xml");
        try (Stream<Path> files = Files.walk(Path.of("."), 4)) {
            return files.filter(pattern::matches).sorted().toList();
        }
    }
}
