package org.redress.endtoend.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.redress.endtoend.Client;
import org.redress.endtoend.Program;

/**
 * A few cases to look at.
 *
 * @param underWay a case with a statement, a cause and a promise
 * @param recorded the words that the files and histories of the cases hold
 */
record ConsoleCases(String underWay, Set<String> recorded) {
    private static final String LOG = "teams.xes";
    private static final String ATTRIBUTE = "team";

    /** What is called as whoever sent the log calls it. */
    private static final String OF_THE_LOG = " " + LOG + " " + ATTRIBUTE;

    private static final String RECEIVE = """
            {"channel":"PHONE","customer":{"name":"Wang Fang","phone":"+86 10 5555 0100"},
             "narrative":"The pump that was replaced in March has failed again.",
             "demands":["A pump that works","An apology in writing"],"emotionalState":"UPSET"}""";

    static ConsoleCases in(Program program) {
        Client agent = Client.of(program, "dealer-cac-agent");
        String id = received(agent);
        step(agent, id, "apologize-and-acknowledge", """
                {"apology":"We are sorry that it failed twice.","channel":"PHONE","expectedDuration":"P2D",
                 "nextContactAt":"2035-01-02T09:00:00Z"}""");
        step(agent, id, "record-statement", """
                {"who":"Pump 4711","what":"Stopped, and is still standing","where":"At home, cellar",
                 "how":"Noise, then nothing","whyStated":"A bad series","degree":"No water","feelings":"Let down"}""");
        step(agent, id, "confirm-understanding", """
                {"readBack":"Failed a second time within half a year; no water since Monday."}""");
        step(agent, id, "classify-complaint", """
                {"taxonomyVersion":"catalogue-1","types":["PRODUCT","WARRANTY"]}""");
        step(agent, id, "establish-fact", """
                {"assertion":"The seal is cracked.","basis":"CONFIRMED"}""");
        step(agent, id, "identify-root-cause", """
                {"dimension":"SUPPLIER","cause":"Seals of one batch are brittle.","facts":["F1"]}""");
        step(agent, id, "make-promise", """
                {"what":"I call back with an appointment.","dueAt":"2035-01-03T09:00:00Z"}""");
        awaitingAuthority(agent);
        step(agent, received(agent), "declare-emergency", """
                {"kind":"ACCIDENT_CAR","situation":"It rolled down the hill."}""");
        Client auditor = Client.of(program, "auditor");
        String recorded = auditor.get("/api/complaints/" + id).text()
                + auditor.get("/api/complaints/" + id + "/history").text()
                + auditor.get("/api/complaints").text()
                + auditor.get("/api/views").text()
                + Client.of(program, "administrator").get("/api/organisation").text()
                + OF_THE_LOG;
        return new ConsoleCases(id, Person.words(recorded));
    }

    /**
     * A log of another system: two groups of twelve cases each, of which one is asked back more often.
     *
     * @return its id, once it can be asked
     */
    static String log(Program program) {
        StringBuilder xes = new StringBuilder("<log>");
        for (int each = 0; each < 24; each++) {
            xes.append("<trace>").append(text("concept:name", each)).append(text(ATTRIBUTE, each < 12 ? 7 : 8));
            xes.append(event(1, 1 + each % 9));
            if (each < 12 || each % 6 == 0) {
                xes.append(event(2, 10 + each % 9));
            }
            xes.append(event(3, 20 + each % 9)).append("</trace>");
        }
        xes.append("</log>");
        Client analyst = Client.of(program, "improvement-team");
        Client.Answer sent =
                analyst.upload("/api/mining/logs", LOG, xes.toString().getBytes(StandardCharsets.UTF_8));
        // So small a file may be read before the answer: 201 then, else 202.
        assertThat(sent.status()).as(sent.text()).isIn(201, 202);
        String log = sent.json().get("log").asString();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> analyst.get("/api/mining/logs/" + log + "/graph").status() == 200);
        return log;
    }

    private static String event(int activity, int day) {
        return "<event>%s<date key='time:timestamp' value='2026-01-%02dT08:00:00Z'/></event>"
                .formatted(text("concept:name", activity), day);
    }

    private static String text(String key, int value) {
        return "<string key='%s' value='%d'/>".formatted(key, value);
    }

    /** A new complaint, as the telephone brought it. */
    static String received(Client agent) {
        Client.Answer answer = agent.post("/api/complaints", RECEIVE);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("id").asString();
    }

    /** A new case with one promise, to call again. */
    static String acknowledged(Client agent) {
        String id = received(agent);
        step(agent, id, "apologize-and-acknowledge", """
                {"apology":"We are sorry.","channel":"PHONE","expectedDuration":"P2D",
                 "nextContactAt":"2035-01-02T09:00:00Z"}""");
        return id;
    }

    /** A new case with a draft that waits for the regional manager. */
    static String awaitingAuthority(Client agent) {
        String id = acknowledged(agent);
        step(agent, id, "record-statement", """
                {"who":"Pump 4711","what":"Stopped","where":"At home","how":"Noise","whyStated":"A bad series",
                 "degree":"No water","feelings":"Let down"}""");
        step(agent, id, "confirm-understanding", """
                {"readBack":"Failed a second time."}""");
        step(agent, id, "draft-remedy", """
                {"kind":"RENTAL_CAR_FEE","outline":"A car for a week","budget":{"amount":"300","currency":"CNY"},
                 "reason":"He needs one."}""");
        return id;
    }

    static void step(Client agent, String id, String step, String body) {
        Client.Answer answer = agent.post("/api/complaints/" + id + "/" + step, body);
        assertThat(answer.status()).as(step + answer.text()).isEqualTo(200);
    }
}
