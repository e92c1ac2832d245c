package org.redress.query.comparison;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import org.redress.analytics.mining.LogFilter;
import org.redress.analytics.mining.MinedLog;
import org.redress.http.request.Envelope;
import org.redress.query.reading.Reader;
import org.redress.query.reading.Readers;
import org.redress.query.reading.SmallGroups;
import org.redress.query.replica.Answers;
import org.redress.query.replica.LogLinks;
import org.redress.query.replica.LogSelection;
import org.redress.query.replica.TaskView;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Two groups of a log side by side over HTTP. */
@RestController
final class ComparisonEndpoint {
    private final Answers answers;
    private final Readers readers;
    private final SmallGroups small;

    ComparisonEndpoint(Answers answers, Readers readers, SmallGroups small) {
        this.answers = answers;
        this.readers = readers;
        this.small = small;
    }

    @Operation(
            summary = "Two groups of cases side by side, the largest difference first",
            description = "Which share of each did what and took which path, and how long they took, each with the"
                    + " difference, its interval at 95 % and the sizes of both. Groups are told apart by two values of"
                    + " an attribute (by, first, second), or by a moment before and from which they began (at). Where one"
                    + " has fewer cases than redress.statistics.smallest-group, nothing is compared;"
                    + " where fewer of them have known times, no lengths are.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LinkedComparison.class)))
    @ApiResponse(
            responseCode = "202",
            description = "It takes longer: the task at Location tells how far it is, and has the answer then",
            content = @Content(schema = @Schema(implementation = TaskView.class)))
    @GetMapping(LogLinks.LOGS + "/{log}/comparison")
    ResponseEntity<?> compare(
            @PathVariable String log,
            @ModelAttribute @ParameterObject LogSelection selection,
            @ModelAttribute @ParameterObject Split split,
            Envelope envelope,
            HttpServletRequest request) {
        Split.Groups groups = split.of(selection);
        LogFilter first = groups.first().filter();
        LogFilter second = groups.second().filter();
        Reader reader = readers.readerOfStatistics(envelope);
        return answers.answer(
                reader.person().person(),
                log,
                request,
                asking -> LinkedComparison.of(
                        new MinedLog(asking).comparison(first, second).ofAtLeast(small.smallest()),
                        new LogLinks(log, groups.first()),
                        new LogLinks(log, groups.second())));
    }
}
