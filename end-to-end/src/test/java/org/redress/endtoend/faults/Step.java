package org.redress.endtoend.faults;

import java.util.List;

/** A step that the load takes, with all it needs; no two of them depend on what the service answers. */
record Step(String name, String body) {
    /** In the order in which a case can take them. */
    static final List<Step> IN_ORDER = List.of(
            new Step("review-customer-background", """
                    {"findings":"Bought in January."}"""),
            new Step("apologize-and-acknowledge", """
                    {"apology":"We are sorry.","channel":"FACE_TO_FACE","expectedDuration":"P2D",
                     "nextContactAt":"2035-01-02T09:00:00Z"}"""),
            new Step("record-statement", """
                    {"who":"Pump 4711","what":"Stopped","where":"At home","how":"Noise, then nothing",
                     "whyStated":"A bad series","degree":"No water","feelings":"Let down"}"""),
            new Step("confirm-understanding", """
                    {"readBack":"Failed a second time."}"""),
            new Step("classify-complaint", """
                    {"taxonomyVersion":"catalogue-1","types":["PRODUCT","WARRANTY"]}"""));
}
