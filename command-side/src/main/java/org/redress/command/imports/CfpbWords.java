package org.redress.command.imports;

import java.util.Map;
import java.util.Set;
import org.redress.events.Answer;
import org.redress.events.Channel;

/** The CFPB's words and ours. */
final class CfpbWords {
    /** How the complaint reached the CFPB. */
    static final Map<String, Channel> CHANNELS = Map.of(
            "Web", Channel.WEB,
            "Phone", Channel.PHONE,
            "Postal mail", Channel.LETTER,
            "Fax", Channel.FAX,
            "Email", Channel.EMAIL,
            "Referral", Channel.REFERRAL);

    /** Whether the answer came within the CFPB's fifteen days; it calls answers timely, not companies. */
    static final Map<String, Answer> TIMELY = Map.of("Yes", Answer.YES, "No", Answer.NO);

    /** Every answer of a company that the CFPB's field reference names, today's and earlier ones. */
    static final Set<String> RESPONSES = Set.of(
            "Closed",
            "Closed with explanation",
            "Closed with monetary relief",
            "Closed with non-monetary relief",
            "Closed with relief",
            "Closed without relief",
            "In progress",
            "Untimely response");

    private CfpbWords() {}

    /** Whether the source calls the case closed. */
    static boolean isClosed(String response) {
        return response.equals("Closed") || response.startsWith("Closed with");
    }
}
