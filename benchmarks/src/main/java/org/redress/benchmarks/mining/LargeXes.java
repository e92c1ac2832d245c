package org.redress.benchmarks.mining;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Random;
import org.redress.analytics.formats.AttributeValue;
import org.redress.analytics.formats.LoggedCase;
import org.redress.analytics.formats.LoggedEvent;
import org.redress.analytics.formats.XesWriter;

/** A log of another system as a file, as large as one year of a service desk: some nine events a case, six attributes. */
public final class LargeXes {
    private static final OffsetDateTime BEGUN = OffsetDateTime.parse("2025-01-01T00:00:00+01:00");
    private static final int ACTIVITIES = 13;
    private static final int HANDLERS = 200;
    private static final int EVENTS_OF_A_CASE_MAX = 17;

    private LargeXes() {}

    /** Writes a file of as many events. */
    public static Path file(Path target, int events) {
        Random random = new Random(20_260_102);
        try (OutputStream out = Files.newOutputStream(target)) {
            XesWriter writer = new XesWriter(out);
            int written = 0;
            for (int kase = 0; written < events; kase++) {
                String id = "case " + kase;
                writer.begin(new LoggedCase(id, Map.of()));
                OffsetDateTime now = BEGUN.plusMinutes(random.nextInt(500_000));
                int own = Math.min(events - written, 1 + random.nextInt(EVENTS_OF_A_CASE_MAX));
                for (int event = 0; event < own; event++) {
                    now = now.plusSeconds(random.nextInt(200_000));
                    writer.event(new LoggedEvent(
                            id,
                            "activity " + random.nextInt(ACTIVITIES),
                            "complete",
                            now,
                            "handler " + random.nextInt(HANDLERS),
                            attributes(random)));
                }
                written += own;
            }
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return target;
    }

    private static Map<String, AttributeValue> attributes(Random random) {
        return Map.of(
                "group", text("group " + random.nextInt(40)),
                "country", text("country " + random.nextInt(20)),
                "product", text("product " + random.nextInt(300)),
                "impact", text("impact " + random.nextInt(4)));
    }

    private static AttributeValue text(String text) {
        return new AttributeValue.Text(text);
    }
}
