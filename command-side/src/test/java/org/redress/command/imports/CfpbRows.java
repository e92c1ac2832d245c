package org.redress.command.imports;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Files in the layout of the CFPB. */
final class CfpbRows {
    static final String HEADER = "Complaint ID,Submitted via,Date submitted,Date received,State,Product,Sub-product,"
            + "Issue,Sub-issue,Company public response,Company response to consumer,Timely response?\n";

    private CfpbRows() {}

    /** A good row. */
    static String row(int id) {
        return id + ",Web,2020-04-24,2020-04-27,FL,Mortgage,,Fees,,,Closed,Yes\n";
    }

    static String file(String... rows) {
        return HEADER + String.join("", rows);
    }

    /** Good rows with these ids. */
    static String file(IntStream ids) {
        return file(ids.mapToObj(CfpbRows::row).toArray(String[]::new));
    }

    /** A thousand rows and what a real file has: a bad one, an odd one and a repeated one every hundred lines. */
    static String mixedFile() {
        return file(IntStream.rangeClosed(1, 1_000)
                .boxed()
                .flatMap(id -> id % 100 == 0
                        ? Stream.of(
                                row(id),
                                row(id).replace("2020-04-24", "yesterday"),
                                row(id + 10_000).replace(",FL,", ",Florida,"),
                                row(id - 50))
                        : Stream.of(row(id)))
                .toArray(String[]::new));
    }
}
