package org.redress.query.casefile;

import org.jspecify.annotations.Nullable;
import org.redress.events.CaseSource;
import org.redress.events.Channel;
import org.redress.events.ComplaintReceived;
import org.redress.events.Customer;
import org.redress.events.EmotionalState;
import org.redress.events.Personal;
import org.redress.events.UnitId;

/** How the complaint reached us (受理). */
public record Intake(
        Channel channel,
        CaseSource source,
        Customer customer,
        Personal narrative,
        EmotionalState emotionalState,
        @Nullable UnitId unit,
        @Nullable Personal subject,
        @Nullable Personal vulnerability,
        @Nullable String productModel,
        Stamp stamp) {

    static Intake of(ComplaintReceived e, Stamp stamp) {
        return new Intake(
                e.channel(),
                e.source(),
                e.customer(),
                e.narrative(),
                e.emotionalState(),
                e.unit(),
                e.subject(),
                e.vulnerability(),
                e.productModel(),
                stamp);
    }
}
