package org.redress.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redress.benchmarks.machine.Refused;

/** One caller who has all the time in the world: one call after the other, each answer read to its end. */
public final class SingleCaller {
    private static final int CREATED = 201;
    private static final int OK = 200;
    private static final Pattern POSITION = Pattern.compile("\"position\":([0-9]+)");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final String authorization;

    public SingleCaller(int port, String user, String password) {
        base = URI.create("http://127.0.0.1:" + port);
        byte[] credentials = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        authorization = "Basic " + Base64.getEncoder().encodeToString(credentials);
    }

    /**
     * Takes a new complaint in.
     *
     * @return its id
     */
    public String receive() {
        String location = post(Bodies.RECEIVE_PATH, Bodies.RECEIVE, CREATED)
                .headers()
                .firstValue("Location")
                .orElseThrow(() -> new Refused("a new complaint without an address"));
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /**
     * Takes the next step of a new complaint.
     *
     * @return the position of what happened
     */
    public long acknowledge(String complaint) {
        String path = Bodies.RECEIVE_PATH + "/" + complaint + Bodies.ACKNOWLEDGE_STEP;
        Matcher position = POSITION.matcher(post(path, Bodies.ACKNOWLEDGE, OK).body());
        if (!position.find()) {
            throw new Refused("an answer without a position");
        }
        return Long.parseLong(position.group(1));
    }

    private HttpResponse<String> post(String path, String body, int expectedStatus) {
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(base.resolve(path))
                            .header("Authorization", authorization)
                            .header("Content-Type", "application/json")
                            .header("Accept", "application/json")
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() != expectedStatus) {
                throw new Refused(path + " was answered with " + answer.statusCode());
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("interrupted", e);
        }
    }
}
