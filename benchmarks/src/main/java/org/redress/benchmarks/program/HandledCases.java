package org.redress.benchmarks.program;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.redress.benchmarks.load.Bodies;
import org.redress.benchmarks.machine.Refused;

/** Cases that somebody has worked on: received over HTTP, and taken through the first steps that every case takes. */
public final class HandledCases {
    private static final int CALLERS = 32;

    /** In the order in which a case can take them. */
    private static final List<Step> STEPS = List.of(
            new Step("review-customer-background", """
                    {"findings":"Bought in January."}"""),
            new Step("apologize-and-acknowledge", Bodies.ACKNOWLEDGE),
            new Step("record-statement", """
                    {"who":"Pump 4711","what":"Stopped","where":"At home","how":"Noise, then nothing",
                     "whyStated":"A bad series","degree":"No water","feelings":"Let down"}"""),
            new Step("confirm-understanding", """
                    {"readBack":"Failed a second time."}"""),
            new Step("classify-complaint", """
                    {"taxonomyVersion":"catalogue-1","types":["PRODUCT","WARRANTY"]}"""));

    private HandledCases() {}

    private record Step(String name, String body) {}

    /** Makes so many. */
    public static void make(Api handler, int cases) {
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            List<? extends Future<?>> all = IntStream.range(0, cases)
                    .mapToObj(each -> callers.submit(() -> handle(handler)))
                    .toList();
            for (Future<?> each : all) {
                each.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("interrupted", e);
        } catch (ExecutionException e) {
            throw new Refused("a case could not be handled", e);
        }
    }

    private static void handle(Api handler) {
        String complaint = handler.send(Bodies.RECEIVE_PATH, Bodies.RECEIVE);
        String path = complaint.substring(complaint.indexOf(Bodies.RECEIVE_PATH));
        STEPS.forEach(step -> handler.send(path + "/" + step.name(), step.body()));
    }
}
