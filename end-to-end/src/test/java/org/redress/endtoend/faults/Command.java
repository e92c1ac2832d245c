package org.redress.endtoend.faults;

import org.redress.endtoend.Bodies;
import org.redress.endtoend.Client;

/** A command as it is sent, and sent again: the same key is the same command. */
record Command(String key, String path, String body) {
    static Command receive(String key) {
        return new Command(key, "/api/complaints", Bodies.RECEIVE);
    }

    static Command step(String key, String complaint, Step step) {
        return new Command(key, "/api/complaints/" + complaint + "/" + step.name(), step.body());
    }

    /** @throws java.io.UncheckedIOException when no answer came back; it may have taken effect all the same */
    Client.Answer send(Client client) {
        return client.post(path, body, "Idempotency-Key", key);
    }

    Acknowledgement acknowledgedBy(Client.Answer answer) {
        var json = answer.json();
        return new Acknowledgement(
                key,
                json.get("id").asString(),
                json.get("version").asLong(),
                json.get("position").asLong(),
                json.get("status").asString());
    }
}
