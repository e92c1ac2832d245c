package org.redress.query.mining;

import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.redress.query.replica.TaskState;
import org.redress.query.shell.CallFailed;
import org.redress.query.shell.ServiceCalls;
import org.redress.query.shell.Waiting;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A question that takes long, and ends when nobody waits for it any more. */
final class AskedTask {
    private static final JsonMapper JSON = new JsonMapper();

    private final ServiceCalls calls;
    private final String address;

    /** @param address where the service tells how far it is */
    AskedTask(ServiceCalls calls, String address) {
        this.calls = calls;
        this.address = address;
    }

    /**
     * Its answer, in the form in which it was asked for.
     *
     * @param view how it was at first
     * @throws CallFailed where there is none
     */
    HttpResponse<InputStream> answer(HttpRequest asked, JsonNode view, Waiting waiting) {
        Thread cancelling = new Thread(this::cancel, "redress-cancel");
        Runtime.getRuntime().addShutdownHook(cancelling);
        try {
            waiting.until(view, AskedTask::isOver, this::look);
            HttpRequest.Builder result = calls.request(address + "/result").GET();
            asked.headers().firstValue("Accept").ifPresent(accepted -> result.header("Accept", accepted));
            return calls.send(result.build());
        } finally {
            Runtime.getRuntime().removeShutdownHook(cancelling);
        }
    }

    private static boolean isOver(JsonNode view) {
        String state = view.path("state").asString("");
        return !state.equals(TaskState.WAITING.name()) && !state.equals(TaskState.RUNNING.name());
    }

    private JsonNode look() {
        return JSON.readTree(calls.send(calls.request(address).GET().build()).body());
    }

    private void cancel() {
        try {
            calls.send(calls.request(address).DELETE().build());
        } catch (CallFailed gone) {
            // It ended by itself, or the service did.
        }
    }
}
