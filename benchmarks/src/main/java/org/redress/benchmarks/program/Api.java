package org.redress.benchmarks.program;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.redress.benchmarks.machine.Refused;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who asks a program what it has to say in JSON. */
public final class Api {
    private static final String END = "end-of-the-file";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String credentials;

    Api(int port, String user, String password) {
        this.base = "http://127.0.0.1:" + port;
        this.credentials = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    public JsonNode get(String path) {
        return send(request(path).GET());
    }

    public JsonNode post(String path) {
        return send(request(path).POST(BodyPublishers.noBody()));
    }

    /** Sends JSON. @return the address of what it made, or what it was sent to */
    public String send(String path, String json) {
        HttpRequest.Builder request =
                request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
        return answer(request).headers().firstValue("Location").orElse(path);
    }

    /** Sends a file as a form does. */
    public JsonNode post(String path, String field, Path file) {
        try {
            BodyPublisher form = BodyPublishers.concat(
                    BodyPublishers.ofString("--" + END + "\r\nContent-Disposition: form-data; name=\"" + field
                            + "\"; filename=\"" + file.getFileName()
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"),
                    BodyPublishers.ofFile(file),
                    BodyPublishers.ofString("\r\n--" + END + "--\r\n"));
            return send(request(path)
                    .header("Content-Type", "multipart/form-data; boundary=" + END)
                    .POST(form));
        } catch (IOException e) {
            throw new Refused("cannot send " + file, e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Basic " + credentials);
    }

    private JsonNode send(HttpRequest.Builder request) {
        return JsonMapper.shared().readTree(answer(request).body());
    }

    private HttpResponse<byte[]> answer(HttpRequest.Builder request) {
        try {
            HttpRequest sent = request.build();
            HttpResponse<byte[]> answer = http.send(sent, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() >= 300) {
                throw new Refused(sent.uri().getPath() + " was answered with " + answer.statusCode());
            }
            return answer;
        } catch (IOException e) {
            throw new Refused("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("interrupted", e);
        }
    }
}
