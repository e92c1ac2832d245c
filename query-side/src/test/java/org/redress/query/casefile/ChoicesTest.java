package org.redress.query.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.query.Stories.everything;
import static org.redress.query.Stories.newComplaint;
import static org.redress.query.Stories.stream;
import static org.redress.query.Stories.words;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.redress.events.AuthorizationRequested;
import org.redress.events.ComplaintEvent;
import org.redress.events.DemandDeclined;
import org.redress.events.Money;
import org.redress.events.PersonId;
import org.redress.events.RemedyDrafted;
import org.redress.events.RemedyKind;
import org.redress.events.RiskFlagged;
import org.redress.events.Role;
import org.redress.events.Severity;
import org.redress.query.RunningQuerySide;
import org.redress.query.SignedInBrowser;

class ChoicesTest {
    private static final int UNDERSTOOD = 10;
    private static final int FACT_KNOWN = 12;
    private static final int PROPOSED = 22;

    private final RunningQuerySide running = RunningQuerySide.onH2();
    private final SignedInBrowser browser = new SignedInBrowser(running);
    private final String complaint = newComplaint();

    @Test
    void what_can_still_be_declined_is_offered_with_the_customers_words() {
        happened(UNDERSTOOD);
        assertThat(offered(Role.HANDLER, "decline-demand", "demand"))
                .containsExactly("D1 new brakes for nothing", "D2 a new car");
    }

    @Test
    void what_was_declined_can_be_appealed_and_not_declined_again() {
        happened(UNDERSTOOD, new DemandDeclined("D2", words("no"), words("a rental car")));

        assertThat(offered(Role.HANDLER, "decline-demand", "demand")).containsExactly("D1 new brakes for nothing");
        assertThat(offered(Role.HANDLER, "appeal-decision", "demand")).containsExactly("D2 a new car", "None of them");
    }

    @Test
    void a_cause_rests_on_facts_that_were_confirmed() {
        happened(FACT_KNOWN);

        assertThat(offered(Role.HANDLER, "identify-root-cause", "facts")).containsExactly("F1 the pads were worn");
    }

    @Test
    void the_customer_chooses_among_the_options_of_the_last_proposal_and_none_is_favoured() {
        happened(PROPOSED);

        Document page = page(Role.HANDLER, "accept-remedy");

        assertThat(page.select("[data-field=option] .choice").eachText())
                .containsExactly("A new brakes Repair, 105.00 CNY");
        assertThat(page.select("[data-field=option] input[checked]")).isEmpty();
    }

    @Test
    void promises_are_told_with_what_was_promised_and_until_when() {
        happened(UNDERSTOOD);

        assertThat(offered(Role.HANDLER, "fulfil-promise", "promise"))
                .singleElement()
                .asString()
                .startsWith("P1 a call due");
    }

    @Test
    void a_draft_is_granted_by_those_it_waits_for() {
        happened(
                FACT_KNOWN,
                new RemedyDrafted(
                        "R1",
                        RemedyKind.REPAIR,
                        words("a new gearbox"),
                        new Money("900", "CNY"),
                        Set.of(Role.GROUP_LEADER)),
                new AuthorizationRequested(
                        "R1", new PersonId("person-7"), Set.of(Role.GROUP_LEADER), words("she needs it")));

        assertThat(offered(Role.GROUP_LEADER, "grant-authorization", "draft"))
                .containsExactly("R1 a new gearbox Repair, 900 CNY");
    }

    @Test
    void only_marks_that_the_case_bears_can_be_taken_off() {
        happened(UNDERSTOOD, new RiskFlagged(Severity.HOSTILE, words("she shouts")));

        assertThat(page(Role.GROUP_LEADER, "clear-risk")
                        .select("[data-field=risk] option:not([value=\"\"]), [data-field=risk] input")
                        .eachAttr("value"))
                .contains("HOSTILE")
                .doesNotContain("PUBLIC_ONLINE");
    }

    @Test
    void every_record_can_be_corrected_the_newest_first() {
        happened(UNDERSTOOD);

        assertThat(page(Role.HANDLER, "correct-record")
                        .select("[data-field=sequence] option:not([value=\"\"])")
                        .eachAttr("value"))
                .containsExactly("9", "8", "7", "6", "5", "4", "3", "2", "1", "0");
    }

    private void happened(int beginning, ComplaintEvent... then) {
        running.happened(stream(
                complaint,
                Stream.concat(everything("N-1").subList(0, beginning).stream(), Stream.of(then))
                        .toList()));
    }

    private List<String> offered(Role role, String step, String field) {
        return page(role, step).select("[data-field=" + field + "] .choice").eachText();
    }

    private Document page(Role role, String step) {
        return Jsoup.parse(
                browser.get(role, "/complaints/" + complaint + "/" + step, "en").body());
    }
}
