package org.redress.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.endtoend.ReportedFigures.counts;
import static org.redress.endtoend.ReportedFigures.number;
import static org.redress.endtoend.ReportedFigures.value;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Every figure of the largest real file, held where it is imported anyway. */
final class FiguresOfBankOfAmerica {
    private FiguresOfBankOfAmerica() {}

    /** @param file what an independent tool computed from it */
    static void hold(ReportedFigures figures, JsonNode file) {
        String cases = "source=CFPB";

        assertThat(figures.total(cases)).as("rows").isEqualTo(number(file, "rows"));
        assertThat(figures.counts(cases, "by=PRODUCT")).as("products").isEqualTo(counts(file.get("products")));
        assertThat(figures.counts(cases, "by=RESPONSE")).as("response").isEqualTo(counts(file.get("response")));
        assertThat(figures.counts(cases, "by=CHANNEL")).as("via").isEqualTo(channels(counts(file.get("via"))));
        JsonNode timely = figures.get("timeliness?" + cases).get("groups").get(0);
        assertThat(value(timely, "calledTimely")).as("timely.Yes").isEqualTo(number(file.get("timely"), "Yes"));
        assertThat(value(timely, "calledUntimely")).as("timely.No").isEqualTo(number(file.get("timely"), "No"));
        figures.paretoHolds("issuePareto", file.get("issuePareto"), cases, "by=ISSUE");
        figures.paretoHolds("productIssuePareto", file.get("productIssuePareto"), cases, "by=PRODUCT&by=ISSUE");
        monthsHold(figures, file, cases);
        figures.spreadHolds(
                "daysSubmittedToReceived",
                file.get("daysSubmittedToReceived"),
                cases + "&start=RECEIVED&end=FORWARDED&measuredIn=CALENDAR_DAYS");
    }

    private static void monthsHold(ReportedFigures figures, JsonNode file, String cases) {
        List<String> days = List.copyOf(figures.periods(cases, "DAY").keySet());
        assertThat(days.getFirst()).as("from_").isEqualTo(file.get("from_").asString());
        assertThat(days.getLast()).as("to").isEqualTo(file.get("to").asString());
        Map<String, Long> all = figures.months(cases);
        Map<String, Long> untimely = figures.months(cases + "&verdict=NO");
        Map<String, Long> timely = figures.months(cases + "&verdict=YES");
        assertThat(all).as("months").hasSize(file.get("months").asInt());
        for (JsonNode month : file.get("monthly")) {
            String name = month.get("month").asString();
            assertThat(all.get(name)).as("monthly.all " + name).isEqualTo(number(month, "all"));
            assertThat(untimely.getOrDefault(name, 0L))
                    .as("monthly.unt " + name)
                    .isEqualTo(number(month, "unt"));
            assertThat(untimely.getOrDefault(name, 0L) + timely.getOrDefault(name, 0L))
                    .as("monthly.known " + name)
                    .isEqualTo(number(month, "known"));
        }
    }

    /** The channels of the file by the names that we have for them. */
    static Map<String, Long> channels(Map<String, Long> via) {
        Map<String, String> ours = Map.of(
                "Web", "WEB",
                "Referral", "REFERRAL",
                "Phone", "PHONE",
                "Postal mail", "LETTER",
                "Fax", "FAX",
                "Email", "EMAIL");
        Map<String, Long> channels = new TreeMap<>();
        via.forEach((theirs, count) -> channels.put(ours.get(theirs), count));
        return channels;
    }
}
