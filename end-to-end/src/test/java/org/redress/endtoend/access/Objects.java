package org.redress.endtoend.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.redress.endtoend.Client;
import org.redress.endtoend.Program;

/**
 * Something of each kind that an address can name, so that who is let in finds it.
 *
 * @param cases the one with most in it first
 * @param file one that an administrator imported
 * @param log of another system
 */
record Objects(List<String> cases, String file, String log) {
    /** How a service is started so that everybody may ask at once. */
    static final String[] MANY_QUESTIONS = {
        "--redress.mining.tasks-per-person=100",
        "--redress.mining.tasks-waiting=200",
        "--redress.sql.questions-at-once-max=8"
    };

    /** And so that every question about a log becomes a task. */
    static final String AS_TASKS = "--redress.mining.answer-within=0s";

    /** And so that none does: who is let in to a question is not seen at the task that it becomes. */
    static final String WITHOUT_TASKS = "--redress.mining.answer-within=30s";

    private static final String XES = "<log><trace><string key='concept:name' value='a'/><event>"
            + "<string key='concept:name' value='b'/><date key='time:timestamp' value='2026-01-01T08:00:00Z'/>"
            + "</event></trace></log>";

    /** A question that somebody asks, and that only he may ask about again. */
    static String task(Client analyst) {
        return id(analyst.get("/api/mining/logs/own/graph"), "id");
    }

    /** @param complaint a case with much in it */
    static Objects in(Program program, String complaint) {
        List<String> cases = new ArrayList<>(List.of(complaint));
        Client.of(program, "auditor")
                .get("/api/complaints?size=100")
                .json()
                .get("items")
                .forEach(each -> cases.add(each.get("id").asString()));
        Client administrator = Client.of(program, "administrator");
        String file = id(
                administrator.upload(
                        "/api/imports", "cfpb-bank-of-america", "a.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)),
                "id");
        String log = id(
                Client.of(program, "improvement-team")
                        .upload("/api/mining/logs", "a.xes", XES.getBytes(StandardCharsets.UTF_8)),
                "log");
        id(administrator.post("/api/views/case-list/rebuild", ""), "view");
        id(administrator.post("/api/views/reconciliation", ""), "state");
        return new Objects(cases, file, log);
    }

    String complaint() {
        return cases.getFirst();
    }

    private static String id(Client.Answer answer, String field) {
        assertThat(answer.status()).as(answer.text()).isIn(200, 201, 202);
        return answer.json().get(field).asString();
    }
}
