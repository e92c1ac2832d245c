package org.redress.standalone.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.redress.events.Role;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The scaled-out form fits together: its file is whole, names nothing that does not exist, and sets no password. */
class DeploymentTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @Test
    void it_consists_of_a_database_the_two_sides_and_a_proxy() throws IOException {
        assertThat(services()).containsOnlyKeys("database", "command-side", "query-side", "proxy");
    }

    @Test
    void what_the_proxy_passes_calls_to_are_services_of_it() throws IOException {
        String proxy = Files.readString(ROOT.resolve("docs/deployment/proxy.conf"));
        List<String> hosts = Pattern.compile("upstream \\w+\\s+\\{[^}]*?server ([a-z-]+):\\d+;[^}]*}")
                .matcher(proxy)
                .results()
                .map(upstream -> upstream.group(1))
                .toList();

        assertThat(hosts).containsExactly("command-side", "query-side").allMatch(services()::containsKey);
    }

    @Test
    void who_asks_comes_to_the_same_query_side_each_time() throws IOException {
        String proxy = Files.readString(ROOT.resolve("docs/deployment/proxy.conf"));
        String session = Pattern.compile("~(\\S+)\"\\s+\\$secret;")
                .matcher(proxy)
                .results()
                .map(cookie -> cookie.group(1))
                .findFirst()
                .orElseThrow();

        assertThat(proxy).containsPattern("upstream query_side[^}]*hash \\$session\\$http_authorization consistent;");
        assertThat(List.of(
                        "redress-session=abc", "language=en; redress-session=abc", "__Host-redress-session=abc; x=y"))
                .allSatisfy(cookies -> {
                    Matcher found = Pattern.compile(session).matcher(cookies);
                    assertThat(found.find()).isTrue();
                    assertThat(found.group("secret")).isEqualTo("abc");
                });
        assertThat("other-redress-session=abc").doesNotContainPattern(session);
    }

    @Test
    void every_role_has_a_password_that_must_be_set_and_none_that_stands_there() throws IOException {
        Map<?, ?> environment = (Map<?, ?>) service("command-side").get("environment");

        assertThat(Stream.of(Role.values()).map(role -> "REDRESS_PASSWORD_" + role.name()))
                .allSatisfy(name -> assertThat(environment.get(name)).isEqualTo("${" + name + ":?}"));
        assertThat(Files.readString(ROOT.resolve("docker-compose.yml")))
                .doesNotContainPattern("(?i)password[A-Z_]*: (?!\\$\\{[A-Z_]+:\\?)");
    }

    @Test
    void the_service_does_not_own_the_log_that_it_writes() throws IOException {
        Path roles = ROOT.resolve("docs/deployment/database-roles.sql");
        for (String side : List.of("command-side", "query-side")) {
            Map<?, ?> environment = (Map<?, ?>) service(side).get("environment");
            assertThat(environment.get("REDRESS_DATABASE_USERNAME")).isEqualTo("redress");
            assertThat(environment.get("SPRING_FLYWAY_USER")).isEqualTo("redress_owner");
        }
        assertThat(service("database").get("volumes").toString())
                .contains("./docs/deployment/database-roles.sql:/docker-entrypoint-initdb.d/");
        assertThat(Files.readString(roles))
                .contains("create role redress login password :'service_password'")
                .contains("create role redress_owner login password :'owner_password'")
                .contains("alter database redress owner to redress_owner");
        assertThat(passwordsReadBy(roles)).isSubsetOf(environmentOf("database"));
    }

    @Test
    void the_sides_believe_the_proxy_about_how_it_was_reached() throws IOException {
        for (String side : List.of("command-side", "query-side")) {
            Map<?, ?> environment = (Map<?, ?>) service(side).get("environment");
            assertThat(environment.get("SERVER_FORWARD_HEADERS_STRATEGY")).isEqualTo("native");
            assertThat(service(side)).doesNotContainKey("ports");
        }
        // Set by the proxy in any case, so nobody before it can say something else.
        assertThat(Files.readString(ROOT.resolve("docs/deployment/proxy.conf")))
                .contains("proxy_set_header X-Forwarded-Proto $scheme;")
                .contains("proxy_set_header X-Forwarded-For $remote_addr;");
    }

    @Test
    void the_sides_have_time_to_take_their_leave() throws IOException {
        for (String side : List.of("command-side", "query-side")) {
            assertThat(service(side)).containsEntry("stop_grace_period", "1m");
        }
    }

    @Test
    void nothing_is_published_beyond_the_own_machine() throws IOException {
        for (Object service : services().values()) {
            Object ports = ((Map<?, ?>) service).get("ports");
            if (ports != null) {
                assertThat((List<?>) ports)
                        .allSatisfy(port -> assertThat(port.toString()).startsWith("127.0.0.1:"));
            }
        }
    }

    @Test
    void the_sides_have_no_more_power_than_they_need() throws IOException {
        for (String side : List.of("command-side", "query-side")) {
            assertThat(service(side)).containsEntry("read_only", true).containsEntry("cap_drop", List.of("ALL"));
        }
    }

    @Test
    void each_side_keeps_its_files_where_it_may_write() throws IOException {
        for (String side : List.of("command-side", "query-side")) {
            Map<?, ?> environment = (Map<?, ?>) service(side).get("environment");
            assertThat(environment.get("REDRESS_DATA_FOLDER")).isEqualTo("/data");
            assertThat(service(side).get("volumes").toString()).containsPattern("[a-z]+:/data[,\\]]");
        }
    }

    @Test
    void the_programs_that_are_mounted_are_those_that_the_build_makes() throws IOException {
        assertThat(service("command-side").get("volumes").toString())
                .contains("./command-side/target/command-side-" + version() + "-exec.jar:");
        assertThat(service("query-side").get("volumes").toString())
                .contains("./query-side/target/query-side-" + version() + "-exec.jar:");
        assertThat(service("proxy").get("volumes").toString()).contains("./docs/deployment/proxy.conf:");
    }

    private static List<String> passwordsReadBy(Path script) throws IOException {
        return Pattern.compile("\\\\getenv \\w+ (\\w+)")
                .matcher(Files.readString(script))
                .results()
                .map(variable -> variable.group(1))
                .toList();
    }

    private static List<String> environmentOf(String name) throws IOException {
        return ((Map<?, ?>) service(name).get("environment"))
                .keySet().stream().map(String::valueOf).toList();
    }

    private static Map<String, Object> service(String name) throws IOException {
        @SuppressWarnings("unchecked")
        Map<String, Object> service = (Map<String, Object>) services().get(name);
        return service;
    }

    private static Map<String, Object> services() throws IOException {
        Map<String, Object> file = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Files.readString(ROOT.resolve("docker-compose.yml")));
        @SuppressWarnings("unchecked")
        Map<String, Object> services = (Map<String, Object>) file.get("services");
        return services;
    }

    private static String version() throws IOException {
        return Pattern.compile("<artifactId>redress</artifactId>\\s*<version>([^<]+)<")
                .matcher(Files.readString(ROOT.resolve("pom.xml")))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }
}
