package org.redress.lifecycle.classification;

import static org.redress.lifecycle.Cast.id;
import static org.redress.lifecycle.Cast.said;
import static org.redress.lifecycle.Cast.text;
import static org.redress.lifecycle.Given.given;
import static org.redress.lifecycle.Stories.at;
import static org.redress.lifecycle.Stories.received;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.events.ComplaintClassified;
import org.redress.events.ComplaintType;
import org.redress.events.Severity;
import org.redress.lifecycle.Policies;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.state.Stage;

/** A case may be coded, and coded again, at any time while it is open (M-08, D-02, D-03). */
class ClassificationTest {
    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NOT_RECEIVED", "CLOSED", "WITHDRAWN", "MERGED"})
    void a_case_is_coded_at_any_time_while_open(Stage stage) {
        given(at(stage))
                .when(new ClassifyComplaint(
                        id("catalogue-1"),
                        Set.of(ComplaintType.PARTS, ComplaintType.WARRANTY),
                        Set.of(Severity.MAJOR),
                        text("Two in one")))
                .then(new ComplaintClassified(
                        "catalogue-1",
                        Set.of(ComplaintType.PARTS, ComplaintType.WARRANTY),
                        Set.of(Severity.MAJOR),
                        said("Two in one")));
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_RECEIVED, COMPLAINT_UNKNOWN",
        "CLOSED, COMPLAINT_CLOSED",
        "WITHDRAWN, COMPLAINT_WITHDRAWN",
        "MERGED, COMPLAINT_MERGED"
    })
    void only_an_open_case_is_coded(Stage stage, Refusal refusal) {
        given(at(stage)).when(coding(null)).refused(refusal);
    }

    @Test
    void marks_that_nobody_names_stay() {
        given(received(), coded(Set.of(Severity.MAJOR))).when(coding(null)).then(coded(Set.of(Severity.MAJOR)));
        given(received()).when(coding(null)).then(coded(Set.of()));
    }

    @Test
    void marks_are_taken_away_by_naming_none() {
        given(received(), coded(Set.of(Severity.MAJOR))).when(coding(Set.of())).then(coded(Set.of()));
    }

    @Test
    void codes_are_those_in_force() {
        given(received())
                .under(Policies.withTaxonomy("2027"))
                .when(coding(null))
                .refused(Refusal.TAXONOMY_VERSION_UNKNOWN);
    }

    private static ClassifyComplaint coding(@Nullable Set<Severity> severity) {
        return new ClassifyComplaint(id("catalogue-1"), Set.of(ComplaintType.PARTS), severity, null);
    }

    private static ComplaintClassified coded(Set<Severity> severity) {
        return new ComplaintClassified("catalogue-1", Set.of(ComplaintType.PARTS), severity, null);
    }
}
