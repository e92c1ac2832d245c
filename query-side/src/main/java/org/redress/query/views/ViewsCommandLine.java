package org.redress.query.views;

import java.io.InputStream;
import java.io.PrintStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.query.shell.CallFailed;
import org.redress.query.shell.ServiceCalls;
import org.redress.query.shell.Waiting;
import org.redress.query.upkeep.Build;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Has a running service make its views anew: {@code java -jar … views --user=NAME rebuild}. The service does it, and goes on
 * with it when whoever asked has gone.
 */
public final class ViewsCommandLine {
    static final int SUCCESS = 0;
    static final int FAILURE = 1;

    static final String USAGE = """
            Usage: views --user=NAME [--service=%s] [ORDER]
              (none)            how each view is
              rebuild [VIEW]    makes it anew, or all in one reading of the log, and shows how far it is
                                (--anyway: the new rows answer though they differ)
              follow            shows how far it is
              pause VIEW, resume VIEW, cancel VIEW
              switch VIEW       lets rows answer that differ
              rollback VIEW     lets the rows answer again that answered before
            The password is in %s.""".formatted(ServiceCalls.SERVICE_USUAL, ServiceCalls.PASSWORD);

    private static final String VERB = "views";
    private static final String VIEWS = "/api/views";
    private static final String ANYWAY = "--anyway";
    private static final JsonMapper JSON = new JsonMapper();

    private final PrintStream out;
    private final PrintStream mistakes;
    private final UnaryOperator<@Nullable String> environment;

    ViewsCommandLine(PrintStream out, PrintStream mistakes, UnaryOperator<@Nullable String> environment) {
        this.out = out;
        this.mistakes = mistakes;
        this.environment = environment;
    }

    /** Whether the arguments of the program are about the views of a service rather than for one. */
    public static boolean isAskedBy(String[] arguments) {
        return arguments.length > 0 && arguments[0].equals(VERB);
    }

    /** Does as the arguments say. @return the exit code: 0 when the views are as they were asked to be */
    public static int run(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream mistakes = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        return new ViewsCommandLine(out, mistakes, System::getenv).obey(Arrays.asList(arguments));
    }

    int obey(List<String> arguments) {
        List<String> words = ServiceCalls.words(arguments, ANYWAY);
        Optional<ViewsOrder> order = ViewsOrder.of(words, arguments.contains(ANYWAY));
        Optional<ServiceCalls> service = ServiceCalls.as(arguments, environment);
        if (order.isEmpty() || service.isEmpty()) {
            return failing(USAGE);
        }
        try (ServiceCalls calls = service.get()) {
            return obey(order.get(), calls);
        } catch (CallFailed refused) {
            return failing(refused.sentence());
        } catch (IllegalArgumentException e) {
            return failing("This is not the address of a service.");
        }
    }

    private int obey(ViewsOrder order, ServiceCalls calls) {
        if (order.method() != null) {
            read(calls.send(calls.request(VIEWS + order.path())
                    .method(order.method(), HttpRequest.BodyPublishers.noBody())
                    .build()));
        }
        JsonNode views = look(calls);
        if (order.isFollowed()) {
            views = new Waiting(mistakes, now -> lines(now, order).collect(Collectors.joining("\n")))
                    .until(views, now -> builds(now, order).allMatch(ViewsCommandLine::isStill), () -> look(calls));
        }
        views.path("items").valueStream().filter(order::isAbout).forEach(view -> out.println(status(view)));
        return order.isFollowed() && builds(views, order).anyMatch(build -> phase(build) != Build.Phase.DONE)
                ? FAILURE
                : SUCCESS;
    }

    private static JsonNode look(ServiceCalls calls) {
        return read(calls.send(calls.request(VIEWS).GET().build()));
    }

    private static JsonNode read(HttpResponse<InputStream> answer) {
        return JSON.readTree(answer.body());
    }

    private static Stream<JsonNode> builds(JsonNode views, ViewsOrder order) {
        return views.path("items")
                .valueStream()
                .filter(order::isAbout)
                .map(view -> view.path("rebuild"))
                .filter(JsonNode::isObject);
    }

    /** One of these, in words that do not change while nothing does. */
    private static Stream<String> lines(JsonNode views, ViewsOrder order) {
        return builds(views, order).filter(build -> !isStill(build)).map(ViewsCommandLine::progress);
    }

    /** Over, or waiting for somebody. */
    private static boolean isStill(JsonNode build) {
        return !phase(build).isUnderWay()
                || phase(build) == Build.Phase.DIFFERING
                || build.path("isPaused").asBoolean(false);
    }

    private static Build.Phase phase(JsonNode build) {
        return Build.Phase.valueOf(build.path("phase").asString());
    }

    private static String status(JsonNode view) {
        String status = view.path("view").asString() + ": " + view.path("state").asString() + ", position "
                + view.path("position").asString("-") + ", lag "
                + view.path("lag").asString("-") + ", set aside "
                + view.path("deadLetters").asString();
        JsonNode build = view.path("rebuild");
        return build.isObject() ? status + "; " + ended(build) : status;
    }

    private static String ended(JsonNode build) {
        String differing = build.path("differing").asLong() == 0
                ? ""
                : ", " + build.path("differing").asLong() + " of "
                        + build.path("compared").asLong() + " rows differ: "
                        + build.path("sample")
                                .valueStream()
                                .map(JsonNode::asString)
                                .collect(Collectors.joining(" "));
        return isStill(build)
                ? "rebuild " + phase(build) + (build.path("isPaused").asBoolean(false) ? ", paused" : "") + differing
                : "rebuild " + progress(build);
    }

    private static String progress(JsonNode build) {
        long until = build.path("until").asLong();
        String percent =
                until == 0 ? "" : " " + Math.min(100, build.path("position").asLong() * 100 / until) + " %";
        String left = build.path("remaining").isNull()
                ? ""
                : ", " + build.path("perSecond").asLong() + "/s, "
                        + build.path("remaining").asString() + " left";
        return build.path("view").asString() + " " + phase(build) + percent + left;
    }

    private int failing(String sentence) {
        mistakes.println(sentence);
        return FAILURE;
    }
}
