package org.redress.benchmarks.stock;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How many events our creating command writes, and how long they are on average.
 *
 * @param bytes of payload and metadata together
 */
@ConfigurationProperties("stock.event")
public record EventSize(int events, int bytes) {
    /** What the payload has around the filler: an id, names of fields, and Axon's own metadata beside it. */
    private static final int AROUND_BYTES = 250;

    /** What a body has around its texts. */
    private static final int AROUND_BODY_BYTES = 120;

    String besideBody(StockComplaint.Body body) {
        int texts = body.narrative().length()
                + body.customer().name().length()
                + body.customer().phone().length()
                + String.join("", body.demands()).length();
        return filler(bytes - AROUND_BYTES - AROUND_BODY_BYTES - texts);
    }

    String alone() {
        return filler(bytes - AROUND_BYTES);
    }

    private static String filler(int length) {
        return "x".repeat(Math.max(0, length));
    }
}
