package org.redress.query.mining;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.mining.Bottlenecks;
import org.redress.analytics.mining.DottedChart;
import org.redress.analytics.mining.Handovers;
import org.redress.analytics.mining.LogFilter;
import org.redress.analytics.mining.LogSummary;
import org.redress.analytics.mining.MinedLog;
import org.redress.analytics.mining.Trend;
import org.redress.analytics.mining.UnknownAttribute;
import org.redress.http.problem.InvalidInput;
import org.redress.http.request.Envelope;
import org.redress.http.request.PageAsked;
import org.redress.query.reading.Reader;
import org.redress.query.reading.Readers;
import org.redress.query.replica.Answers;
import org.redress.query.replica.LogLinks;
import org.redress.query.replica.LogSelection;
import org.redress.query.replica.TaskView;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The questions of process mining over HTTP, to the own log and to imported ones. Each answer says up to which position of
 * the log it knows and has an entity tag that stays as long as that does.
 */
@RestController
@RequestMapping(LogLinks.LOGS + "/{log}")
@ApiResponse(
        responseCode = "202",
        description = "It takes longer: the task at Location tells how far it is, and has the answer then",
        content = @Content(schema = @Schema(implementation = TaskView.class)))
@ApiResponse(responseCode = "304", description = "The log is where it was", content = @Content)
final class MiningEndpoint {
    /** Ways, groups, pairs and moves that one answer tells at most. */
    static final int ITEMS_MAX = 1_000;

    private final Answers answers;
    private final Readers readers;
    private final int smallestGroup;
    private final ZoneId zone;

    /**
     * @param smallestGroup cases that a group must have, or in which two people must have met, for it to be told
     * @param zone whose days are meant where none is named
     */
    MiningEndpoint(Answers answers, Readers readers, int smallestGroup, ZoneId zone) {
        this.answers = answers;
        this.readers = readers;
        this.smallestGroup = smallestGroup;
        this.zone = zone;
    }

    @Operation(summary = "What a log has: activities, attributes, from when to when")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LogSummary.class)))
    @GetMapping("/summary")
    ResponseEntity<?> summary(@PathVariable String log, Envelope envelope, HttpServletRequest request) {
        return answer(log, envelope, request, MinedLog::summary);
    }

    @Operation(
            summary = "What was done directly after what",
            description = "With medians=true each edge tells its median, too, which takes several times as long.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LinkedGraph.class)))
    @GetMapping("/graph")
    ResponseEntity<?> graph(
            @PathVariable String log,
            @ModelAttribute @ParameterObject LogSelection selection,
            @RequestParam(defaultValue = "false") boolean medians,
            Envelope envelope,
            HttpServletRequest request) {
        LogFilter filter = selection.filter();
        return answer(
                log,
                envelope,
                request,
                mined -> LinkedGraph.of(mined.graph(filter, medians), new LogLinks(log, selection)));
    }

    @Operation(summary = "The ways that cases went, the most frequent first")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LinkedVariants.class)))
    @GetMapping("/variants")
    ResponseEntity<?> variants(
            @PathVariable String log,
            @ModelAttribute @ParameterObject LogSelection selection,
            @RequestParam(defaultValue = "50") long items,
            Envelope envelope,
            HttpServletRequest request) {
        LogFilter filter = selection.filter();
        int itemsMax = bounded("items", items);
        return answer(
                log,
                envelope,
                request,
                mined -> LinkedVariants.of(mined.variants(filter, itemsMax), new LogLinks(log, selection)));
    }

    @Operation(
            summary = "How long cases took, by the values of an attribute where one is named",
            description = "Groups of fewer cases than redress.statistics.smallest-group are not told, nor is the next"
                    + " where they would follow from the sum; hidden says how many cases are in none of the items.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LinkedThroughput.class)))
    @GetMapping("/throughput")
    ResponseEntity<?> throughput(
            @PathVariable String log,
            @ModelAttribute @ParameterObject LogSelection selection,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(defaultValue = "50") long items,
            Envelope envelope,
            HttpServletRequest request) {
        LogFilter filter = selection.filter();
        int groupsMax = bounded("items", items);
        return answer(log, envelope, request, mined -> {
            try {
                return LinkedThroughput.of(
                        mined.throughput(filter, by, smallestGroup, groupsMax), by, new LogLinks(log, selection));
            } catch (UnknownAttribute unknown) {
                throw unknown.attribute().equals(by)
                        ? new InvalidInput("by", "is not an attribute of the log's cases")
                        : unknown;
            }
        });
    }

    @Operation(summary = "What was done more than once in a case")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LinkedRework.class)))
    @GetMapping("/rework")
    ResponseEntity<?> rework(
            @PathVariable String log,
            @ModelAttribute @ParameterObject LogSelection selection,
            Envelope envelope,
            HttpServletRequest request) {
        LogFilter filter = selection.filter();
        return answer(
                log, envelope, request, mined -> LinkedRework.of(mined.rework(filter), new LogLinks(log, selection)));
    }

    @Operation(summary = "How long cases waited before each step")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LinkedWaits.class)))
    @GetMapping("/waits")
    ResponseEntity<?> waits(
            @PathVariable String log,
            @ModelAttribute @ParameterObject LogSelection selection,
            Envelope envelope,
            HttpServletRequest request) {
        LogFilter filter = selection.filter();
        return answer(
                log, envelope, request, mined -> LinkedWaits.of(mined.waits(filter), new LogLinks(log, selection)));
    }

    @Operation(summary = "Where time went, the most first")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LinkedBottlenecks.class)))
    @GetMapping("/bottlenecks")
    ResponseEntity<?> bottlenecks(
            @PathVariable String log,
            @ModelAttribute @ParameterObject LogSelection selection,
            @RequestParam(defaultValue = "50") long items,
            Envelope envelope,
            HttpServletRequest request) {
        LogFilter filter = selection.filter();
        int itemsMax = bounded("items", items);
        return answer(log, envelope, request, mined -> {
            Bottlenecks bottlenecks = mined.bottlenecks(filter, itemsMax);
            return LinkedBottlenecks.of(bottlenecks, new LogLinks(log, selection));
        });
    }

    @Operation(
            summary = "Who handed work on to whom",
            description = "People who met in fewer cases than redress.statistics.smallest-group are not told.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Handovers.class)))
    @GetMapping("/handovers")
    ResponseEntity<?> handovers(
            @PathVariable String log,
            @ModelAttribute @ParameterObject LogSelection selection,
            @RequestParam(defaultValue = "200") long items,
            Envelope envelope,
            HttpServletRequest request) {
        LogFilter filter = selection.filter();
        int itemsMax = bounded("items", items);
        return answer(log, envelope, request, mined -> mined.handovers(filter, smallestGroup, itemsMax));
    }

    @Operation(summary = "Each case a row, each event a dot; with more cases than rows, a row is a band of cases")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DottedChart.class)))
    @GetMapping("/dotted-chart")
    ResponseEntity<?> dottedChart(
            @PathVariable String log,
            @ModelAttribute @ParameterObject LogSelection selection,
            @RequestParam(defaultValue = "200") long rows,
            Envelope envelope,
            HttpServletRequest request) {
        LogFilter filter = selection.filter();
        int rowsMax = bounded("rows", rows);
        return answer(log, envelope, request, mined -> mined.dottedChart(filter, rowsMax));
    }

    @Operation(summary = "How much happened day by day", description = "By the days of a zone of the tz database.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Trend.class)))
    @GetMapping("/trend")
    ResponseEntity<?> trend(
            @PathVariable String log,
            @ModelAttribute @ParameterObject LogSelection selection,
            @RequestParam(name = "zone", required = false) @Nullable String zoneAsked,
            Envelope envelope,
            HttpServletRequest request) {
        LogFilter filter = selection.filter();
        ZoneId days = zoneAsked == null ? zone : zoneNamed(zoneAsked);
        return answer(log, envelope, request, mined -> mined.trend(filter, days));
    }

    @Operation(summary = "The cases behind a number, a page at a time, in the order in which the log came to know them")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CasesPage.class)))
    @GetMapping("/cases")
    ResponseEntity<?> cases(
            @PathVariable String log,
            @ModelAttribute @ParameterObject LogSelection selection,
            PageAsked page,
            Envelope envelope,
            HttpServletRequest request) {
        LogFilter filter = selection.filter();
        long after =
                page.after(CasesPage.Cursor.class).map(CasesPage.Cursor::number).orElse(0L);
        Reader reader = readers.readerOfStatistics(envelope);
        return answers.answer(
                reader.person().person(),
                log,
                request,
                asking -> CasesPage.of(
                        log,
                        asking.position(),
                        page.page(new MinedLog(asking).cases(filter, after, page.rows()), CasesPage.Cursor::of)));
    }

    private ResponseEntity<?> answer(
            String log, Envelope envelope, HttpServletRequest request, Function<MinedLog, ?> question) {
        Reader reader = readers.readerOfStatistics(envelope);
        return answers.answer(reader.person().person(), log, request, asking -> question.apply(new MinedLog(asking)));
    }

    private static int bounded(String name, long asked) {
        if (asked < 1 || asked > ITEMS_MAX) {
            throw new InvalidInput(name, "must be a whole number from 1 to " + ITEMS_MAX);
        }
        return (int) asked;
    }

    private static ZoneId zoneNamed(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new InvalidInput("zone", "is not a zone of the tz database");
        }
    }
}
