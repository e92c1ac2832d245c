package org.redress.endtoend.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.redress.endtoend.Bodies;
import org.redress.endtoend.Client;
import org.redress.endtoend.Program;

/**
 * Something of each kind that an address can name, so that who is let in finds it.
 *
 * @param complaint a case with some history
 * @param file one that an administrator imported
 */
record Objects(String complaint, String file) {
    /** How a service is started so that every question about a log becomes a task, and nobody asks too many. */
    static final String[] MANY_QUESTIONS = {
        "--redress.mining.answer-within=0s",
        "--redress.mining.tasks-per-person=100",
        "--redress.mining.tasks-waiting=200",
        "--redress.sql.questions-at-once-max=8"
    };

    /** A question that somebody asks, and that only he may ask about again. */
    static String task(Client analyst) {
        return id(analyst.get("/api/mining/logs/own/graph"), "id");
    }

    static Objects in(Program program) {
        Client agent = Client.of(program, "dealer-cac-agent");
        String complaint = id(agent.post("/api/complaints", Bodies.RECEIVE), "id");
        agent.post("/api/complaints/" + complaint + "/flag-risk", """
                {"risk":"REPEAT_COMPLAINT","reason":"The third time."}""");
        Client administrator = Client.of(program, "administrator");
        String file = id(
                administrator.upload(
                        "/api/imports", "cfpb-bank-of-america", "a.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)),
                "id");
        id(administrator.post("/api/views/case-list/rebuild", ""), "view");
        id(administrator.post("/api/views/reconciliation", ""), "state");
        return new Objects(complaint, file);
    }

    private static String id(Client.Answer answer, String field) {
        assertThat(answer.status()).as(answer.text()).isIn(200, 201, 202);
        return answer.json().get(field).asString();
    }
}
