package org.redress.query.conformance;

import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.redress.query.page.Frame;
import org.redress.query.page.Speech;

/** How a page says what was found, in the reader's language. */
public final class ConformanceWords {
    private final Speech say;
    private final Locale locale;
    private final boolean isOwn;

    /** @param isOwn whether activities are events of ours, which have names */
    ConformanceWords(Frame frame, boolean isOwn) {
        this.say = frame.say();
        this.locale = frame.language().locale();
        this.isOwn = isOwn;
    }

    public String activity(String name) {
        return isOwn ? say.name("event", name) : name;
    }

    public String rule(String id) {
        return say.text("conformance.rule." + id);
    }

    public String rules(List<String> ids) {
        return ids.stream().map(this::rule).collect(Collectors.joining(" · "));
    }

    /** A share of 1, rounded down: what is not whole must not look so. */
    public String share(double share) {
        NumberFormat percent = NumberFormat.getPercentInstance(locale);
        percent.setMaximumFractionDigits(1);
        percent.setRoundingMode(RoundingMode.DOWN);
        return percent.format(share);
    }

    /** A way with its differences, for those who do not see them. */
    public String way(List<ConformanceAnswer.Step> steps) {
        return say.list(steps.stream()
                .map(step -> switch (step.kind()) {
                    case AS_EXPECTED -> activity(step.activity());
                    case BESIDES -> say.text("conformance.way.besides", activity(step.activity()));
                    case LEFT_OUT -> say.text("conformance.way.leftOut", activity(step.activity()));
                })
                .toList());
    }
}
