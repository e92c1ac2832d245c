package org.redress.query.casefile;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.redress.lifecycle.NextStep;
import org.redress.lifecycle.state.Stage;
import org.redress.query.reading.Words;

/**
 * A case as one reader sees it.
 *
 * @param version sequence of the last event in it
 * @param position of that event in the log
 * @param glance what a supervisor asks first
 * @param nextSteps what this reader could do next
 * @param words what became of the personal words: those not shown are {@code null} in the file
 * @param file a {@link CaseFile} as JSON
 */
record CaseAnswer(
        String id,
        Stage status,
        long version,
        long position,
        Glance glance,
        List<NextStep> nextSteps,
        Words.Openness words,

        @JsonRawValue @Schema(implementation = CaseFile.class)
        String file) {}
